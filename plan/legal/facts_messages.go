package legal

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// messageFacts are about commercial messages sent to people.
func messageFacts() []Fact {
	return []Fact{
		{
			ID: "es-lssi-21", Topic: Messages, In: Spain, Asks: []Part{OptIn, OptOut},
			Rule: i18n.Text{
				EN: "Commercial messages are sent to those who asked for them or agreed, or to customers about similar goods, and each offers a simple way to end them.",
				ES: "Los mensajes comerciales se envían a quien los pidió o autorizó, o a clientes sobre productos similares, y cada uno ofrece una forma sencilla de darse de baja.",
			},
			From: day(2003, time.November, 5), Source: "Ley 34/2002 (LSSI), art. 21, as amended by Ley 32/2003", Checked: read(),
		},
		{
			ID: "eu-eprivacy-13", Topic: Messages, In: EuropeanUnion, Asks: []Part{OptIn, OptOut, SenderName},
			Rule: i18n.Text{
				EN: "Electronic mail for direct marketing goes to people who agreed before, or to customers about similar goods, says who sends it and how to end it.",
				ES: "El correo electrónico de venta directa se envía con consentimiento previo, o a clientes sobre productos similares, e indica quién lo envía y cómo darse de baja.",
			},
			From: day(2003, time.October, 31), Source: "Directive 2002/58/EC, art. 13", Checked: reread(),
		},
	}
}

// adFacts are about ads that are chosen for people, and those that take a side.
func adFacts() []Fact {
	return []Fact{
		{
			ID: "eu-dsa-26", Topic: Targeting, In: EuropeanUnion, Asks: []Part{NoSensitiveData},
			Rule: i18n.Text{
				EN: "Platforms show no ads that are chosen by profiling on special categories of data.",
				ES: "Las plataformas no muestran anuncios elegidos mediante perfiles con categorías especiales de datos.",
			},
			From: day(2024, time.February, 17), Source: "Regulation (EU) 2022/2065 (DSA), art. 26(3)", Checked: read(),
		},
		{
			ID: "eu-dsa-28", Topic: Targeting, In: EuropeanUnion, Age: 18, Asks: []Part{AdultsOnly},
			Rule: i18n.Text{
				EN: "Platforms show no ads chosen by profiling to those whom they know to be minors.",
				ES: "Las plataformas no muestran anuncios elegidos mediante perfiles a quienes saben que son menores.",
			},
			From: day(2024, time.February, 17), Source: "Regulation (EU) 2022/2065 (DSA), art. 28(2)", Checked: read(),
		},
		{
			ID: "eu-dsa-26-2", Topic: Disclosure, In: EuropeanUnion, Asks: []Part{Label},
			Rule: i18n.Text{
				EN: "Whoever posts commercial content declares it with the tool that the platform has for it.",
				ES: "Quien publica contenido comercial lo declara con la función que la plataforma ofrece para ello.",
			},
			From: day(2024, time.February, 17), Source: "Regulation (EU) 2022/2065 (DSA), art. 26(2)", Checked: read(),
		},
		{
			ID: "eu-political-ads", Topic: PoliticalAds, In: EuropeanUnion, Asks: []Part{Label, Payer},
			Rule: i18n.Text{
				EN: "A political ad is labelled as one, and says who pays, how much and how it is targeted; influencers' posts are meant too.",
				ES: "La publicidad política se identifica como tal e indica quién paga, cuánto y cómo se segmenta; también en las publicaciones de influencers.",
			},
			From: day(2025, time.October, 10), Source: "Regulation (EU) 2024/900, art. 11 and 12", Checked: read(),
		},
	}
}

// machineFacts are about artificial intelligence. The marking that article
// 50(2) asks is the duty of those who provide a system, not of those who plan
// with one.
func machineFacts() []Fact {
	return []Fact{
		{
			ID: "eu-ai-act-50-4", Topic: MachineMade, In: EuropeanUnion, Asks: []Part{MachineLabel},
			Rule: i18n.Text{
				EN: "Images, sound and video that pass for real people, things or events, and texts on matters of public interest that nobody edited, say that a machine made them.",
				ES: "Las imágenes, el sonido y el vídeo que pasan por personas, cosas o hechos reales, y los textos de interés público sin revisión humana, indican que los generó una máquina.",
			},
			From: day(2026, time.August, 2), Source: "Regulation (EU) 2024/1689 (AI Act), art. 50(4) and 113", Checked: read(),
		},
		{
			ID: "eu-ai-act-50-1", Topic: Chatbots, In: EuropeanUnion, Asks: []Part{MachineNotice},
			Rule: i18n.Text{
				EN: "People are told that they deal with a machine, unless that is obvious.",
				ES: "Se informa a las personas de que tratan con una máquina, salvo que sea evidente.",
			},
			From: day(2026, time.August, 2), Source: "Regulation (EU) 2024/1689 (AI Act), art. 50(1) and 113", Checked: read(),
		},
	}
}
