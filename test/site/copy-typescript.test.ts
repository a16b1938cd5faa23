import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { typescriptProgram } from '../../site/src/lib/copy/typescript.ts';
import { hostile } from './hostile.ts';
import { ourRequests } from './our-requests.ts';
import {
  bodyOf,
  folderFor,
  pictureBytes,
  requestFor,
  runProgram,
  small,
  typeFaults,
} from './pasted.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
    const words = {
      role: 'model',
      parts: [{ thought: true, text: 'Bowls …' }, { text: 'Which bowl?' }],
    };
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
        const words = parts.find((part) => part.text && !part.thought)?.text ?? candidate?.finishMessage ?? candidate?.finishReason;
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
        const words = parts.find((part) => part.text && !part.thought)?.text ?? candidate?.finishMessage ?? candidate?.finishReason;
        throw new Error(\`No picture came: \${answer.promptFeedback?.blockReason ?? words ?? 'no reason was given'}\`);
      }
      await writeFile('picture.png', picture, 'base64');
      "
    `);
  });
});
