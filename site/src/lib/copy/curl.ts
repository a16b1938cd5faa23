import {
  filesOf,
  type ImageRequest,
  imageConfigOf,
  jsonString,
  pictureFile,
  type RequestPart,
} from './request.ts';

/**
 * A command for a POSIX shell that asks Gemini for the picture: the answer goes to answer.json, the picture to
 * picture.jpg or what else the model makes. The key is taken from GEMINI_API_KEY. References are encoded from their files as they are sent, in a
 * pipe, because an argument may not be as long as a picture; one that is missing stops the command before it asks.
 */
export function curlCommand(request: ImageRequest): string {
  const files = filesOf(request);
  const names = files.map(quoted).join(' ');
  const body = bodyPieces(request);
  const model = encodeURIComponent(request.model);
  const ask = (data: string) =>
    [
      `curl ${quoted(`https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent`)}`,
      '--fail-with-body --silent --show-error --output answer.json',
      '--header "x-goog-api-key: $GEMINI_API_KEY"',
      "--header 'Content-Type: application/json'",
      `--data-binary ${data}`,
    ].join(' \\\n  ');
  const asking =
    files.length === 0
      ? ask(quoted(body.join('')))
      : [
          // A remark that is a command: zsh, as it comes, takes no comments where a person types.
          `: Put ${files.length === 1 ? 'this file' : 'these files'} beside it first: ${names}`,
          `ls -- ${names} &&`,
          '{',
          ...body.map(written),
          `} | ${ask('@-')}`,
        ].join('\n');
  return `${asking} && {\n${takeOut(pictureFile(request))}\n}\n`;
}

/** The last picture of the answer (sketches of a thought come before it), without a tool that a machine may lack. */
const takeOut = (
  picture: string,
): string => `  grep -o '"data": *"[^"]*"' answer.json | tail -n 1 | cut -d '"' -f 4 | base64 --decode > ${picture}
  test -s ${picture} || echo 'No picture came: answer.json says why.' >&2`;

type BodyPiece = string | { readonly file: string };

function written(piece: BodyPiece): string {
  if (typeof piece === 'string') return `  printf '%s' ${quoted(piece)}`;
  return `  base64 < ${quoted(piece.file)} | tr -d '\\n'`;
}

/** The request's JSON, in pieces between which the files belong. */
function bodyPieces(request: ImageRequest): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  const add = (piece: BodyPiece) => {
    const last = pieces.at(-1);
    if (typeof piece !== 'string' || typeof last !== 'string') pieces.push(piece);
    else pieces[pieces.length - 1] = last + piece;
  };
  add('{\n  "contents": [{ "role": "user", "parts": [');
  for (const [index, part] of request.parts.entries()) {
    add(index === 0 ? '\n    ' : ',\n    ');
    partPieces(part).forEach(add);
  }
  add(`\n  ] }],\n  "generationConfig": ${generationConfig(request)}\n}`);
  return pieces;
}

function partPieces(part: RequestPart): BodyPiece[] {
  if ('text' in part) return [`{ "text": ${jsonString(part.text)} }`];
  const type = jsonString(part.mediaType);
  return [`{ "inlineData": { "mimeType": ${type}, "data": "`, { file: part.file }, '" } }'];
}

function generationConfig(request: ImageRequest): string {
  const imageConfig = imageConfigOf(request);
  const { thinking } = request;
  return JSON.stringify({
    responseModalities: ['IMAGE'],
    ...(imageConfig && { imageConfig }),
    ...(thinking && { thinkingConfig: { thinkingLevel: thinking.toUpperCase() } }),
  });
}

/** A word of the shell that stands for exactly this text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
