import {
  filesOf,
  type ImageRequest,
  imageConfigOf,
  jsonString,
  pictureFile,
  type RequestPart,
} from './request.ts';

/**
 * A TypeScript program for @google/genai 3 that asks Gemini for the picture and writes its file. The API version
 * is given because the SDK's own default has refused imageConfig.
 * Source: https://github.com/googleapis/js-genai/releases/tag/v3.0.0
 */
export function typescriptProgram(request: ImageRequest): string {
  const { model, parts, thinking } = request;
  const files = filesOf(request);
  const read = files.length > 0 ? 'readFile, ' : '';
  const levels = thinking === undefined ? '' : ', ThinkingLevel';
  return `// Save as picture.mts, then, with Node.js 22.18 or newer: npm install @google/genai@3 && node picture.mts
${besides(files)}import { ${read}writeFile } from 'node:fs/promises';
import { GoogleGenAI${levels} } from '@google/genai';

const apiKey = process.env.GEMINI_API_KEY;
if (!apiKey) throw new Error('GEMINI_API_KEY is not set. Set it to a key of the Gemini API.');
const gemini = new GoogleGenAI({ apiKey, apiVersion: 'v1beta' });

const answer = await gemini.models.generateContent({
  model: ${jsonString(model)},
  contents: [
    {
      role: 'user',
      parts: [
${parts.map((part) => `        ${partLiteral(part)},\n`).join('')}      ],
    },
  ],
  config: {
    responseModalities: ['IMAGE'],
${settings(request)
  .map((line) => `    ${line}\n`)
  .join('')}  },
});

const [candidate] = answer.candidates ?? [];
const parts = candidate?.content?.parts ?? [];
const picture = parts.findLast((part) => part.inlineData?.data && !part.thought)?.inlineData?.data;
if (!picture) {
  const words = parts.find((part) => part.text && !part.thought)?.text ?? candidate?.finishMessage ?? candidate?.finishReason;
  throw new Error(\`No picture came: \${answer.promptFeedback?.blockReason ?? words ?? 'no reason was given'}\`);
}
await writeFile('${pictureFile(request)}', picture, 'base64');
`;
}

function besides(files: readonly string[]): string {
  if (files.length === 0) return '';
  const which = files.length === 1 ? 'this file' : 'these files';
  return `// Put ${which} beside it first: ${files.map(jsonString).join(', ')}\n`;
}

function partLiteral(part: RequestPart): string {
  if ('text' in part) return `{ text: ${jsonString(part.text)} }`;
  const data = `await readFile(${jsonString(part.file)}, 'base64')`;
  return `{ inlineData: { mimeType: ${jsonString(part.mediaType)}, data: ${data} } }`;
}

function settings(request: ImageRequest): string[] {
  const imageConfig = Object.entries(imageConfigOf(request) ?? {}).map(
    ([key, value]) => `${key}: ${jsonString(value)}`,
  );
  const { thinking } = request;
  return [
    ...(imageConfig.length > 0 ? [`imageConfig: { ${imageConfig.join(', ')} },`] : []),
    ...(thinking
      ? [`thinkingConfig: { thinkingLevel: ThinkingLevel.${thinking.toUpperCase()} },`]
      : []),
  ];
}
