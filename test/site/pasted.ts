import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { onTestFinished } from 'vitest';
import type { ImageRequest } from '../../site/src/lib/copy/request.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** As little as a request can hold. */
export const small: ImageRequest = {
  model: 'gemini-nano-banana',
  parts: [{ text: 'A bowl' }],
  answers: 'image/png',
};

/** Everything that a request can hold. */
export function requestFor(text: string, file = 'refs/board.jpg'): ImageRequest {
  return {
    model: 'gemini-nano-banana-2.1',
    parts: [
      { text: 'Image 1 is the style reference "board".' },
      { file, mediaType: 'image/jpeg' },
      { text },
    ],
    answers: 'image/jpeg',
    tier: '2K',
    aspectRatio: '4:5',
    thinking: 'high',
  };
}

/** What stands for every picture here, sent and received. */
export const pictureBytes = Buffer.from([0xff, 0xd8, 0x00, 0x27, 0x0a, ...Array(200).keys()]);
/** As Gemini may answer: a sketch that it made while thinking, a first try, and last the picture. */
const reply = {
  candidates: [
    {
      content: {
        role: 'model',
        parts: [
          { thought: true, inlineData: { mimeType: 'image/png', data: 'c2tldGNo' } },
          { inlineData: { mimeType: 'image/png', data: 'Zmlyc3QgdHJ5' } },
          { text: 'Here it is' },
          { inlineData: { mimeType: 'image/png', data: pictureBytes.toString('base64') } },
        ],
      },
      finishReason: 'STOP',
    },
  ],
};

/** The body that Gemini is to be sent. */
export function bodyOf({ parts, tier, aspectRatio, thinking }: ImageRequest): object {
  const data = pictureBytes.toString('base64');
  return {
    contents: [
      {
        role: 'user',
        parts: parts.map((part) =>
          'text' in part ? part : { inlineData: { mimeType: part.mediaType, data } },
        ),
      },
    ],
    generationConfig: {
      responseModalities: ['IMAGE'],
      ...((tier || aspectRatio) && {
        imageConfig: { ...(aspectRatio && { aspectRatio }), ...(tier && { imageSize: tier }) },
      }),
      ...(thinking && { thinkingConfig: { thinkingLevel: thinking.toUpperCase() } }),
    },
  };
}

/** A new folder that holds the files of a request, until the test that asks for it is over. */
export async function folderFor({ parts }: ImageRequest): Promise<string> {
  const at = await mkdtemp(join(tmpdir(), 'darkroom-copy-'));
  onTestFinished(() => rm(at, { recursive: true, force: true }));
  await symlink(join(root, 'node_modules'), join(at, 'node_modules'));
  for (const part of parts) {
    if (!('file' in part)) continue;
    await mkdir(dirname(join(at, part.file)), { recursive: true });
    await writeFile(join(at, part.file), pictureBytes);
  }
  return at;
}

/** Stands in for curl: notes what it was given, and answers. */
const stub = `#!/bin/sh
for word; do printf '%s\\0' "$word" >> words; last=$word; done
test "$last" = @- && cat > body
cp reply answer.json
`;

/** Pastes a command into a shell, with a stub for curl. */
export async function paste(
  command: string,
  at: string,
  answer: object = reply,
): Promise<{ words: string[]; body: unknown; told: string }> {
  await writeFile(join(at, 'curl'), stub, { mode: 0o755 });
  await writeFile(join(at, 'reply'), JSON.stringify(answer, null, 2));
  const env = { PATH: `${at}:${process.env.PATH}`, GEMINI_API_KEY: 'k $ey' };
  const { stderr } = await run('/bin/sh', ['-c', command], { cwd: at, env });
  const words = (await readFile(join(at, 'words'), 'utf8')).split('\0').slice(0, -1);
  const last = words.at(-1) ?? '';
  return {
    words,
    told: stderr,
    body: JSON.parse(last === '@-' ? await readFile(join(at, 'body'), 'utf8') : last),
  };
}

/** What the compiler says of programs that lie in this repository. */
export function typeFaults(programs: readonly string[]): string[] {
  const files = new Map(programs.map((text, at) => [join(root, `test/site/${at}.mts`), text]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile: read } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? read(path);
  const program = ts.createProgram([...files.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Runs a program against a server that notes what it was sent. */
export async function runProgram(
  program: string,
  at: string,
  env: Readonly<Record<string, string>> = {},
  answer: object = reply,
): Promise<{ url: string | undefined; body: unknown }> {
  await writeFile(join(at, 'picture.mts'), program);
  let sent: { url: string | undefined; body: unknown } | undefined;
  const server = createServer(async (request, response) => {
    sent = { url: request.url, body: JSON.parse(await textOf(request)) };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await run(process.execPath, ['picture.mts'], {
      cwd: at,
      env: { GEMINI_API_KEY: 'key', GOOGLE_GEMINI_BASE_URL: base, ...env },
    });
  } finally {
    server.close();
  }
  if (sent === undefined) throw new Error('Nothing was sent.');
  return sent;
}
