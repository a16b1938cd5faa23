/** Texts that break out of what is built by gluing texts together, with what each is about. */
export const hostile: readonly (readonly [name: string, text: string])[] = [
  ['quotes', `a 'single', a "double" and a \`grave\` one; it''s`],
  ['a command', "'; rm -rf / #"],
  ['substitutions', '$HOME $(id) `id` %s %n !! \\ \\\\ \\n'],
  ['the end of a script', '</script><!-- $1 */ // '],
  ['line ends', 'one\ntwo\r\nthree\u2028four\u2029five\n\n'],
  ['letters of every kind', 'Żółw, 你好, שלום, مرحبا, \u{1F98A}\u{1F469}\u200D\u{1F680}'],
  ['what cannot be seen', '\u202Egnp.exe\u202C\u0000\u0007\u001B[201~\u007F\u009B\uFEFF\u{E0041}'],
  ['half a character', 'a\uD83Eb'],
  ["a file's place", '"data": "AAAA"\n@answer.json'],
];
