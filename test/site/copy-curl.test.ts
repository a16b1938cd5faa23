import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { curlCommand } from '../../site/src/lib/copy/curl.ts';
import { hostile } from './hostile.ts';
import { bodyOf, folderFor, paste, pictureBytes, requestFor, small } from './pasted.ts';

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
