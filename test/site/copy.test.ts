import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { starterWorkflow } from '../../action/inputs.ts';
import { curlCommand } from '../../site/src/lib/copy/curl.ts';
import {
  filesOf,
  type ImageRequest,
  pictureFile,
  requestOf,
  withText,
} from '../../site/src/lib/copy/request.ts';
import { typescriptProgram } from '../../site/src/lib/copy/typescript.ts';
import { workflowFile } from '../../site/src/lib/copy/workflow.ts';
import { faultsIn } from '../contract/github-yaml.ts';
import { hostile } from './hostile.ts';
import { ourRequests } from './our-requests.ts';
import {
  bodyOf,
  folderFor,
  paste,
  pictureBytes,
  requestFor,
  runProgram,
  typeFaults,
} from './pasted.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** As little as a request can hold. */
const small: ImageRequest = {
  model: 'gemini-nano-banana',
  parts: [{ text: 'A bowl' }],
  answers: 'image/png',
};

describe('The curl command', () => {
  it.each(hostile)('sends %s as it is, with a reference and without', async (_, text) => {
    const withFile = requestFor(text);
    for (const request of [withFile, { ...withFile, parts: [{ text }] }]) {
      const { words, body } = await paste(curlCommand(request), await folderFor(request));
      expect(body).toEqual(bodyOf(request));
      expect(words.slice(0, -1)).toEqual([
        'https://generativelanguage.googleapis.com/v1beta/models/gemini-nano-banana-2.1:generateContent',
        '--fail-with-body',
        '--silent',
        '--show-error',
        '--output',
        'answer.json',
        '--header',
        'x-goog-api-key: k $ey',
        '--header',
        'Content-Type: application/json',
        '--data-binary',
      ]);
    }
  });

  it('shows every character that it holds', () => {
    const command = curlCommand(requestFor(hostile.map(([, text]) => text).join('')));
    expect(command).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(command).toContain('\\u202egnp.exe');
  });

  it('takes the picture out of the answer', async () => {
    const request = requestFor('A bowl');
    const at = await folderFor(request);
    await paste(curlCommand(request), at);
    expect(await readFile(join(at, 'picture.jpg'))).toEqual(pictureBytes);
  });

  it.each(['-rf board.jpg', "it's $(id).jpg", 'a b/ü.jpg'])(
    'reads a file called %s',
    async (file) => {
      const request = requestFor('A bowl', file);
      const { body } = await paste(curlCommand(request), await folderFor(request));
      expect(body).toEqual(bodyOf(request));
    },
  );

  it('says when no picture came', async () => {
    const { told } = await paste(curlCommand(small), await folderFor(small), {});
    expect(told).toBe('No picture came: answer.json says why.\n');
  });

  it('asks nothing when a file is missing', async () => {
    const at = await folderFor({ ...requestFor('A bowl'), parts: [] });
    await expect(paste(curlCommand(requestFor('A bowl')), at)).rejects.toThrow(/board\.jpg/);
    await expect(readFile(join(at, 'words'))).rejects.toThrow('ENOENT');
  });

  it('reads as a person would write it', () => {
    const { parts, ...settings } = requestFor("It's a bowl.\nBlue.");
    expect(curlCommand({ ...settings, parts })).toMatchInlineSnapshot(`
      ": Put this file beside it first: 'refs/board.jpg'
      ls -- 'refs/board.jpg' &&
      {
        printf '%s' '{
        "contents": [{ "role": "user", "parts": [
          { "text": "Image 1 is the style reference \\"board\\"." },
          { "inlineData": { "mimeType": "image/jpeg", "data": "'
        base64 < 'refs/board.jpg' | tr -d '\\n'
        printf '%s' '" } },
          { "text": "It'\\''s a bowl.\\nBlue." }
        ] }],
        "generationConfig": {"responseModalities":["IMAGE"],"imageConfig":{"aspectRatio":"4:5","imageSize":"2K"},"thinkingConfig":{"thinkingLevel":"HIGH"}}
      }'
      } | curl 'https://generativelanguage.googleapis.com/v1beta/models/gemini-nano-banana-2.1:generateContent' \\
        --fail-with-body --silent --show-error --output answer.json \\
        --header "x-goog-api-key: $GEMINI_API_KEY" \\
        --header 'Content-Type: application/json' \\
        --data-binary @- && {
        grep -o '"data": *"[^"]*"' answer.json | tail -n 1 | cut -d '"' -f 4 | base64 --decode > picture.jpg
        test -s picture.jpg || echo 'No picture came: answer.json says why.' >&2
      }
      "
    `);
    expect(
      curlCommand({ ...small, model: settings.model, parts: parts.slice(-1) }),
    ).toMatchInlineSnapshot(`
      "curl 'https://generativelanguage.googleapis.com/v1beta/models/gemini-nano-banana-2.1:generateContent' \\
        --fail-with-body --silent --show-error --output answer.json \\
        --header "x-goog-api-key: $GEMINI_API_KEY" \\
        --header 'Content-Type: application/json' \\
        --data-binary '{
        "contents": [{ "role": "user", "parts": [
          { "text": "It'\\''s a bowl.\\nBlue." }
        ] }],
        "generationConfig": {"responseModalities":["IMAGE"]}
      }' && {
        grep -o '"data": *"[^"]*"' answer.json | tail -n 1 | cut -d '"' -f 4 | base64 --decode > picture.png
        test -s picture.png || echo 'No picture came: answer.json says why.' >&2
      }
      "
    `);
  });
});

describe('The TypeScript program', () => {
  it('has no fault of type, for our templates and for hostile texts', async () => {
    const requests = [
      ...(await ourRequests()),
      ...hostile.map(([, text]) => requestFor(text, `${text}.jpg`)),
    ];
    expect(requests.length).toBeGreaterThan(30);
    const faulty = typescriptProgram(requestFor('A bowl')).replace('imageSize', 'imagesize');
    const faults = typeFaults([...requests.map(typescriptProgram), faulty]);
    expect(faults).toEqual([expect.stringContaining("'imagesize' does not exist")]);
  });

  it('sends what curl sends, and keeps the picture', async () => {
    const request = requestFor(hostile.map(([, text]) => text.toWellFormed()).join('\n'));
    const at = await folderFor(request);
    const { url, body } = await runProgram(typescriptProgram(request), at);
    expect(url).toBe('/v1beta/models/gemini-nano-banana-2.1:generateContent');
    expect(body).toEqual(bodyOf(request));
    expect(await readFile(join(at, 'picture.jpg'))).toEqual(pictureBytes);
  });

  it('says what is wrong', async () => {
    const at = await folderFor(small);
    await expect(runProgram(typescriptProgram(small), at, { GEMINI_API_KEY: '' })).rejects.toThrow(
      'GEMINI_API_KEY is not set. Set it to a key of the Gemini API.',
    );
    const refused = { candidates: [{ finishReason: 'NO_IMAGE' }] };
    await expect(runProgram(typescriptProgram(small), at, {}, refused)).rejects.toThrow(
      'No picture came: NO_IMAGE',
    );
    const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } };
    await expect(runProgram(typescriptProgram(small), at, {}, blocked)).rejects.toThrow(
      'No picture came: PROHIBITED_CONTENT',
    );
    const words = { role: 'model', parts: [{ text: 'Which bowl?' }] };
    const asking = { candidates: [{ content: words, finishReason: 'STOP' }] };
    await expect(runProgram(typescriptProgram(small), at, {}, asking)).rejects.toThrow(
      'No picture came: Which bowl?',
    );
  });

  it('names the SDK that this repository uses', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const [major] = dependencies['@google/genai'].split('.');
    expect(typescriptProgram(requestFor(''))).toContain(`npm install @google/genai@${major} `);
  });

  it('reads as a person would write it', () => {
    expect(typescriptProgram(requestFor("It's a bowl.\nBlue."))).toMatchInlineSnapshot(`
      "// Save as picture.mts, then, with Node.js 22.18 or newer: npm install @google/genai@3 && node picture.mts
      // Put this file beside it first: "refs/board.jpg"
      import { readFile, writeFile } from 'node:fs/promises';
      import { GoogleGenAI, ThinkingLevel } from '@google/genai';

      const apiKey = process.env.GEMINI_API_KEY;
      if (!apiKey) throw new Error('GEMINI_API_KEY is not set. Set it to a key of the Gemini API.');
      const gemini = new GoogleGenAI({ apiKey, apiVersion: 'v1beta' });

      const answer = await gemini.models.generateContent({
        model: "gemini-nano-banana-2.1",
        contents: [
          {
            role: 'user',
            parts: [
              { text: "Image 1 is the style reference \\"board\\"." },
              { inlineData: { mimeType: "image/jpeg", data: await readFile("refs/board.jpg", 'base64') } },
              { text: "It's a bowl.\\nBlue." },
            ],
          },
        ],
        config: {
          responseModalities: ['IMAGE'],
          imageConfig: { aspectRatio: "4:5", imageSize: "2K" },
          thinkingConfig: { thinkingLevel: ThinkingLevel.HIGH },
        },
      });

      const [candidate] = answer.candidates ?? [];
      const parts = candidate?.content?.parts ?? [];
      const picture = parts.findLast((part) => part.inlineData?.data && !part.thought)?.inlineData?.data;
      if (!picture) {
        const words = parts.find((part) => part.text)?.text ?? candidate?.finishMessage ?? candidate?.finishReason;
        throw new Error(\`No picture came: \${answer.promptFeedback?.blockReason ?? words ?? 'no reason was given'}\`);
      }
      await writeFile('picture.jpg', picture, 'base64');
      "
    `);
    expect(typescriptProgram(small)).toMatchInlineSnapshot(`
      "// Save as picture.mts, then, with Node.js 22.18 or newer: npm install @google/genai@3 && node picture.mts
      import { writeFile } from 'node:fs/promises';
      import { GoogleGenAI } from '@google/genai';

      const apiKey = process.env.GEMINI_API_KEY;
      if (!apiKey) throw new Error('GEMINI_API_KEY is not set. Set it to a key of the Gemini API.');
      const gemini = new GoogleGenAI({ apiKey, apiVersion: 'v1beta' });

      const answer = await gemini.models.generateContent({
        model: "gemini-nano-banana",
        contents: [
          {
            role: 'user',
            parts: [
              { text: "A bowl" },
            ],
          },
        ],
        config: {
          responseModalities: ['IMAGE'],
        },
      });

      const [candidate] = answer.candidates ?? [];
      const parts = candidate?.content?.parts ?? [];
      const picture = parts.findLast((part) => part.inlineData?.data && !part.thought)?.inlineData?.data;
      if (!picture) {
        const words = parts.find((part) => part.text)?.text ?? candidate?.finishMessage ?? candidate?.finishReason;
        throw new Error(\`No picture came: \${answer.promptFeedback?.blockReason ?? words ?? 'no reason was given'}\`);
      }
      await writeFile('picture.png', picture, 'base64');
      "
    `);
  });
});

describe('A request', () => {
  const model = {
    sendsImageSize: true,
    outputMediaType: { geminiApi: 'image/jpeg', vertex: ['image/png'] },
  };
  const asked = {
    model: 'm',
    tier: '1K',
    aspectRatio: '1:1',
    thinking: 'low',
    format: 'png',
    parts: [
      { text: 'Image 1 is the base image "room", to be edited.' },
      { reference: 'room', role: 'base', sha256: '0'.repeat(64), mediaType: 'image/png' },
      { text: 'Paint it.' },
    ],
  } as const;

  it('holds what is sent of what was asked', () => {
    const files = new Map([['room', 'refs/room.png']]);
    expect(requestOf(asked, { model, files })).toEqual({
      model: 'm',
      tier: '1K',
      aspectRatio: '1:1',
      thinking: 'low',
      answers: 'image/jpeg',
      parts: [asked.parts[0], { file: 'refs/room.png', mediaType: 'image/png' }, asked.parts[2]],
    });
  });

  it('has no tier for a model that takes none, and a name for a file that nobody knows', () => {
    const request = requestOf(asked, {
      model: { ...model, sendsImageSize: false },
      files: new Map(),
    });
    expect(request).not.toHaveProperty('tier');
    expect(request.parts[1]).toEqual({ file: 'room.png', mediaType: 'image/png' });
  });

  it('names each file that it sends once, and what it is answered with by its kind', () => {
    const request = requestFor('A bowl');
    expect(filesOf({ ...request, parts: [...request.parts, ...request.parts] })).toEqual([
      'refs/board.jpg',
    ]);
    const kinds = ['image/jpeg', 'image/png', 'image/webp', 'image/svg+xml'];
    expect(kinds.map((answers) => pictureFile({ ...request, answers }))).toEqual([
      'picture.jpg',
      'picture.png',
      'picture.webp',
      'picture.svg',
    ]);
  });

  it('takes another text in place of its last', () => {
    const request = requestOf(asked, { model, files: new Map() });
    expect(withText(request, 'Draw it.').parts).toEqual([
      ...request.parts.slice(0, 2),
      { text: 'Draw it.' },
    ]);
  });
});

describe('The workflow', () => {
  const nowhere = { repository: '', revision: '' };

  it('names the Action where it is known to live', async () => {
    const home = { repository: 'octo-cat/darkroom', revision: 'ab'.repeat(20) };
    const pinned = workflowFile(starterWorkflow, 'a.prompt', home);
    expect(pinned).toContain(`      - uses: octo-cat/darkroom@${home.revision}\n`);
    expect(pinned).not.toMatch(/OWNER|0{40}|Instead of/);
    expect(await faultsIn('.github/workflows/darkroom.yml', pinned)).toEqual([]);
    const named = workflowFile(starterWorkflow, 'a.prompt', { ...home, revision: '' });
    expect(named).toContain('# Instead of octo-cat/darkroom@000…0 write');
    expect(named).toContain(`- uses: octo-cat/darkroom@${'0'.repeat(40)} # v`);
  });

  it('is the starter, narrowed to the template', async () => {
    const file = workflowFile(starterWorkflow, 'templates/hero.prompt', nowhere);
    expect(file).toBe(`${starterWorkflow}          templates: "templates/hero.prompt"\n`);
    expect(await faultsIn('.github/workflows/darkroom.yml', file)).toEqual([]);
  });

  it.each(hostile)('gives %s to the Action as a path and nothing else', (_, text) => {
    const path = `templates/${text.toWellFormed()}.prompt`;
    const { jobs } = parse(workflowFile(starterWorkflow, path, nowhere));
    expect(jobs.darkroom.steps.at(-1).with).toEqual({
      'gemini-api-key': `\${{ secrets.GEMINI_API_KEY }}`,
      templates: path,
    });
  });

  it('lets no path speak to GitHub', () => {
    const path = `templates/\${{ secrets.GEMINI_API_KEY }}.prompt`;
    const { jobs } = parse(workflowFile(starterWorkflow, path, nowhere));
    expect(jobs.darkroom.steps.at(-1).with.templates).toBe(
      `templates/\${{ '\${{' }} secrets.GEMINI_API_KEY }}.prompt`,
    );
  });
});
