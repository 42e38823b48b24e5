package community

import "github.com/pauta-go/pauta/plan/i18n"

// StandardGuidelines are guidelines to start from, one for each intent: a tone,
// things to do and things to avoid. They are ours, after what the texts of the
// trade ask of whoever answers: promptly, with empathy, true to the values of
// the brand, to those who are pleased and to those who are not.
func StandardGuidelines() []Guideline {
	return []Guideline{
		{
			Intent: Question,
			Tone:   i18n.Text{EN: "helpful and clear", ES: "servicial y claro"},
			Do: []i18n.Text{
				{EN: "Answer the question first, then add what may help.", ES: "Responda primero a la duda y añada después lo que pueda ayudar."},
				{EN: "Say when you will come back if you do not know.", ES: "Si no lo sabe, diga cuándo volverá con la respuesta."},
			},
			Avoid: []i18n.Text{{EN: "Sending people to a page that does not answer them.", ES: "Remitir a una página que no responde a la duda."}},
		},
		{
			Intent: Suggestion,
			Tone:   i18n.Text{EN: "grateful and curious", ES: "agradecido y con interés"},
			Do: []i18n.Text{
				{EN: "Say thanks for the idea itself, not for writing.", ES: "Agradezca la idea concreta, no el mensaje."},
				{EN: "Take it down as feedback, and tell back what becomes of it.", ES: "Anótela como opinión y cuente después qué ha sido de ella."},
			},
			Avoid: []i18n.Text{{EN: "Promising what others have to decide.", ES: "Prometer lo que deben decidir otros."}},
		},
		{
			Intent: Complaint,
			Tone:   i18n.Text{EN: "calm and with empathy", ES: "sereno y con empatía"},
			Do: []i18n.Text{
				{EN: "Say what went wrong in the words of the person.", ES: "Diga qué ha fallado con las palabras de la persona."},
				{EN: "Say what happens next, and when.", ES: "Diga qué va a pasar ahora y cuándo."},
			},
			Avoid: []i18n.Text{
				{EN: "Excuses, and an apology without a cause.", ES: "Las excusas y las disculpas sin motivo."},
				{EN: "Deleting criticism.", ES: "Borrar las críticas."},
			},
		},
		{
			Intent: Problem,
			Tone:   i18n.Text{EN: "quick and practical", ES: "rápido y práctico"},
			Do: []i18n.Text{
				{EN: "Ask only for what is needed, in private.", ES: "Pida solo lo necesario y en privado."},
				{EN: "Stay with it until it is solved.", ES: "Siga el caso hasta que se resuelva."},
			},
			Avoid: []i18n.Text{{EN: "Asking for personal data where everybody reads it.", ES: "Pedir datos personales a la vista de todos."}},
		},
		{
			Intent: Concern,
			Tone:   i18n.Text{EN: "serious and honest", ES: "serio y honesto"},
			Do: []i18n.Text{
				{EN: "Say what is known, what is not, and when more will be.", ES: "Diga qué se sabe, qué no y cuándo se sabrá más."},
				{EN: "Tell the first contact if several share it.", ES: "Avise al primer contacto si varias personas la comparten."},
			},
			Avoid: []i18n.Text{{EN: "Playing down what people fear.", ES: "Restar importancia a lo que preocupa."}},
		},
		{
			Intent: Praise,
			Tone:   i18n.Text{EN: "warm, in your own words", ES: "cercano y con palabras propias"},
			Do: []i18n.Text{
				{EN: "Answer those who are pleased as soon as those who are not.", ES: "Responda a quien está contento tan pronto como a quien no lo está."},
				{EN: "Take up something the person said.", ES: "Recoja algo de lo que ha dicho la persona."},
			},
			Avoid: []i18n.Text{{EN: "The same thanks for everybody.", ES: "Dar las mismas gracias a todo el mundo."}},
		},
	}
}
