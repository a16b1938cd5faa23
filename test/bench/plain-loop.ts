import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GoogleGenAI } from '@google/genai';

/*
 * What people write without Darkroom: ask, decode, save; some calls at a time. It checks, records and remembers
 * nothing. Usage: plain-loop.ts ADDRESS MODEL TIER RATIO COUNT CONCURRENCY FOLDER
 */
const [
  address = '',
  model = '',
  imageSize = '',
  aspectRatio = '',
  count,
  concurrency,
  folder = '',
] = process.argv.slice(2);
const ai = new GoogleGenAI({ apiKey: 'x', httpOptions: { baseUrl: address } });
let next = 1;

async function work(): Promise<void> {
  for (let number = next++; number <= Number(count); number = next++) {
    const answer = await ai.models.generateContent({
      model,
      contents: `Picture ${number} of a lighthouse at dusk.`,
      config: { responseModalities: ['IMAGE'], imageConfig: { imageSize, aspectRatio } },
    });
    const parts = answer.candidates?.[0]?.content?.parts ?? [];
    const data = parts.find((part) => part.inlineData)?.inlineData?.data;
    if (data === undefined) throw new Error('The answer has no picture.');
    await writeFile(join(folder, `${number}.jpg`), Buffer.from(data, 'base64'));
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, work));
