// Writes graphemes.tsv: random texts and how many characters a reader sees in
// them, by Intl.Segmenter (Unicode Standard Annex 29 as ICU has it).
//
//   node graphemes.mjs > graphemes.tsv
//
// Written with node 20 (process.versions.icu and .unicode head the file).
const pieces = [
	"a", "é", "e\u0301", "ñ", " ", "\r\n", "\n", "1", "#", "\uFE0F", "\u20E3", "\u200D", "👨", "👩🏽", "🏽", "❤\uFE0F", "🇪", "🇸", "🏴",
	"\u{E0067}\u{E0062}\u{E007F}", "日", "か\u3099", "한", "가", "\u1112", "\u1161", "\u11AB", "ن", "\u064B", "न", "ि", "ก", "ำ", "‼", "©", "\u200B",
];
let seed = 1;
const random = (n) => {
	seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
	return Math.floor((seed / 0x80000000) * n);
};
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
console.log(`# ICU ${process.versions.icu}, Unicode ${process.versions.unicode}`);
for (let i = 0; i < 500; i++) {
	let text = "";
	for (let n = 1 + random(8); n > 0; n--) text += pieces[random(pieces.length)];
	console.log(`${[...segmenter.segment(text)].length}\t${JSON.stringify(text)}`);
}
