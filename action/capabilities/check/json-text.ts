/** A place in a text, and what is wrong there. */
export interface BrokenJson {
  /** In UTF-16 units from the start. */
  readonly offset: number;
  readonly words: string;
}

/** Where a text stops being JSON; undefined where it is JSON. The parser tells the place of some faults only. */
export function brokenJson(text: string): BrokenJson | undefined {
  if (isJson(text) === 'yes') return undefined;
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isJson(text.slice(0, middle)) === 'no') bad = middle;
    else good = middle;
  }
  const [found] = text.slice(good, good + 20).split('\n');
  const fault =
    good < text.length ? `stops being JSON at \`${found}\`` : 'ends before its JSON does';
  return { offset: good, words: `${fault}. ${remedy}` };
}

const remedy =
  'Look there and just before it for a comma too many or too few, a missing quote or bracket, or a comment.';

/** `so-far`: it may become JSON when more follows. */
function isJson(text: string): 'yes' | 'so-far' | 'no' {
  try {
    JSON.parse(text);
    return 'yes';
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return /end of JSON input/.test(message) || Number(position) === text.length ? 'so-far' : 'no';
  }
}
