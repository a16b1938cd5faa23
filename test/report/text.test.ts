import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundUsd, usdText } from '#capabilities';
import { fileAddress, html, trusted } from '../../action/report/html.ts';
import { cutTo, padTo, plainBlock, plainLine, widthOf } from '../../action/report/plain.ts';
import { counted, durationText, numberText, sentences } from '../../action/report/wording.ts';

test('prints money with four decimals below a dollar and two from there on', () => {
  const printed = [0, 0.00001, 0.0001, 0.0336, 0.1, 0.99994, 0.99996, 1.234, 1234.5].map(usdText);
  expect(printed).toEqual([
    '$0.00',
    '<$0.0001',
    '$0.0001',
    '$0.0336',
    '$0.1000',
    '$0.9999',
    '$1.00',
    '$1.23',
    '$1,234.50',
  ]);
  expect([usdText(undefined), usdText(null)]).toEqual(['unknown', 'unknown']);
});

test('rounds money half up by its decimal digits, and groups them by three', () => {
  expect([0.70075, 30.275, 999.995, 1_234_567.005].map(usdText)).toEqual([
    '$0.7008',
    '$30.28',
    '$1,000.00',
    '$1,234,567.01',
  ]);
  expect([0, 999, 1000, 12_345_678].map(numberText)).toEqual(['0', '999', '1,000', '12,345,678']);
});

test('rounds money as data to a millionth', () => {
  expect(roundUsd(0.1 + 0.2)).toBe(0.3);
  expect(roundUsd(0.0000004)).toBe(0);
});

test('makes one harmless line of text that was read', () => {
  expect(plainLine('red\u001b[31m\u0007 a\r\nb\tc\u2028d')).toBe('red\\u{1b}[31m\\u{7} a b c d');
  expect(plainLine('images/\u202egpj.exe')).toBe('images/\\u{202e}gpj.exe');
  expect(plainLine('a\u200bb\ufeffc\ud800d\u{e0041}\u009b')).toBe(
    'a\\u{200b}b\\u{feff}c\\u{d800}d\\u{e0041}\\u{9b}',
  );
});

test('leaves emoji, accents and joined letters as they are', () => {
  for (const text of ['👨‍👩‍👧', '❤️', 'é', 'می‌خواهم', '古い写真'])
    expect(plainLine(text)).toBe(text);
});

test('keeps the lines of a block and neutralises the rest', () => {
  expect(plainBlock('a\r\nb\rc\td\u001b\u2066')).toBe('a\nb\nc\td\\u{1b}\\u{2066}');
});

test('lets no control or bidi character through, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(plainLine(text).isWellFormed()).toBe(true);
    }),
  );
});

test('cuts by the columns that a terminal uses', () => {
  expect(cutTo('hero#citrus', 8)).toBe('hero#ci…');
  expect(cutTo('images/bottle/citrus.png', 13, 'middle')).toBe('images…us.png');
  expect(cutTo('古い写真', 6)).toBe('古い…');
  expect(cutTo('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  expect(cutTo('short', 5)).toBe('short');
});

test('never prints wider than it was asked to', () => {
  const cuts = fc.constantFrom('end' as const, 'middle' as const);
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), cuts, (text, width, cut) => {
      expect(widthOf(cutTo(text, width, cut))).toBeLessThanOrEqual(width);
    }),
  );
});

test('fills up by columns, on either side', () => {
  expect([padTo('古', 4), padTo('$1', 4, 'right'), padTo('long', 2)]).toEqual([
    '古  ',
    '  $1',
    'long',
  ]);
});

test('says durations and counts as people do', () => {
  const durations = [0, 850, 12_300, 60_000, 220_000, 3_600_000, 3_900_000].map(durationText);
  expect(durations).toEqual(['0 ms', '850 ms', '12 s', '1 min', '3 min 40 s', '1 h', '1 h 5 min']);
  expect([counted(1, 'call'), counted(1200, 'call')]).toEqual(['1 call', '1,200 calls']);
});

test('makes two sentences of message and remedy', () => {
  expect(sentences('It is gone', 'Restore it.')).toBe('It is gone. Restore it.');
  expect(sentences('It is gone.', 'Restore it')).toBe('It is gone. Restore it.');
  expect(sentences('It is gone', '')).toBe('It is gone.');
  expect(sentences('It asks "why?"', 'Say: "No."')).toBe('It asks "why?" Say: "No."');
  expect(sentences('It is "gone"', 'Restore "it"')).toBe('It is "gone". Restore "it".');
});

test('escapes every value of a piece of markup', () => {
  const attack = `"><script>alert('1')</script>&\${x}\u202e`;
  expect(
    html`<p title="${attack}">${[attack, 1]}${undefined}${html`<b>${'<'}</b>`}</p>`.toString(),
  ).toBe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must come out as it went in
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;${x}\\u{202e}">' +
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must come out as it went in
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;${x}\\u{202e}1<b>&lt;</b></p>',
  );
});

test('does not take an object that looks like markup for markup', () => {
  const forged = JSON.parse('{"toString":"<b>"}');
  expect(() => html`${forged}`.toString()).toThrow();
});

test('refuses a script or style that would end its own element', () => {
  expect(() => trusted('a</SCRIPT>')).toThrow('This text would end its own element.');
  expect(() => trusted('<!-- x')).toThrow();
});

test('addresses files relative to the page, segment by segment', () => {
  const addresses = [
    'images/a b/100%?#é.png',
    '.darkroom/emulated/images/x.png',
    'javascript:alert(1)',
    '.darkroom/javascript:alert(1)',
    '//evil.example/x.png',
    'a\\b"\'<.png',
    'x\ud800.png',
  ].map((file) => fileAddress(file, '.darkroom'));
  expect(addresses).toEqual([
    '../images/a%20b/100%25%3F%23%C3%A9.png',
    './emulated/images/x.png',
    '../javascript%3Aalert(1)',
    './javascript%3Aalert(1)',
    '..///evil.example/x.png',
    "../a%5Cb%22'%3C.png",
    '../x%EF%BF%BD.png',
  ]);
});
