import { BlockedReason, FinishReason } from '@google/genai';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type GeminiResponse,
  geminiResponse,
  type ReceivedImage,
} from '../../action/render/call.ts';
import { judgeAnswer, tokensOf } from '../../action/render/verdict.ts';

function image(file: string, more: Partial<ReceivedImage> = {}): ReceivedImage {
  return { file, sha256: '00', bytes: 3, declaredMediaType: 'image/jpeg', thought: false, ...more };
}

function answer(response: GeminiResponse, images: readonly ReceivedImage[] = []): Answer {
  return { images, response: geminiResponse.parse(response) };
}

const finished = (finishReason: string) => answer({ candidates: [{ finishReason }] });
const prompt = (blockReason: string) => answer({ promptFeedback: { blockReason } });

describe('of several pictures', () => {
  test('the last that is no thought wins', () => {
    const images = [
      image('a', { thought: true }),
      image('b'),
      image('c'),
      image('d', { thought: true }),
    ];
    expect(judgeAnswer(answer({}, images))).toEqual({ kind: 'image', image: images[2] });
  });

  test('thoughts alone are none, and asked for once more', () => {
    const verdict = judgeAnswer(
      answer({ candidates: [{ finishReason: 'STOP' }] }, [image('a', { thought: true })]),
    );
    expect(verdict).toMatchObject({ kind: 'no-image', code: 'ONLY_THOUGHTS', retryOnce: true });
  });

  test('an empty one is none', () => {
    const verdict = judgeAnswer(
      answer({ candidates: [{ finishReason: 'STOP' }] }, [image('a', { bytes: 0 })]),
    );
    expect(verdict).toMatchObject({ kind: 'no-image', code: 'STOP', retryOnce: true });
  });

  test('one counts whatever the reason beside it says', () => {
    const images = [image('a')];
    const odd = answer({ candidates: [{ finishReason: 'A_REASON_OF_TOMORROW' }] }, images);
    expect(judgeAnswer(odd).kind).toBe('image');
  });
});

describe('every reason that the SDK knows', () => {
  test.each(Object.values(BlockedReason))('blockReason %s has words of its own', (reason) => {
    expect(judgeAnswer(prompt(reason))).toMatchObject({ kind: 'blocked', code: reason });
  });

  test.each(Object.values(FinishReason))('finishReason %s has words of its own', (reason) => {
    expect(judgeAnswer(finished(reason))).toMatchObject({ code: reason });
  });

  test('is told in a message and a remedy that no other reason has', () => {
    const verdicts = [
      ...Object.values(BlockedReason).map((reason) => judgeAnswer(prompt(reason))),
      ...Object.values(FinishReason).map((reason) => judgeAnswer(finished(reason))),
    ];
    const messages = verdicts.map((one) => (one.kind === 'image' ? '' : one.message));
    expect(new Set(messages).size).toBe(verdicts.length);
    for (const one of verdicts) {
      if (one.kind === 'image') throw new Error('no picture was sent');
      expect(one.message).not.toContain('does not know');
      expect(one.message).toMatch(/[^.]$/);
      expect(one.remedy).toMatch(/^[A-Z].*[."]$/);
    }
  });

  test('is asked again only where chance may have had a part', () => {
    const again = Object.values(FinishReason).filter((reason) => {
      const verdict = judgeAnswer(finished(reason));
      return verdict.kind === 'no-image' && verdict.retryOnce;
    });
    expect(again.sort()).toEqual([
      'CONTINUATION',
      'FINISH_REASON_UNSPECIFIED',
      'IMAGE_OTHER',
      'MALFORMED_RESPONSE',
      'NO_IMAGE',
      'OTHER',
      'STOP',
    ]);
  });

  test('of policy is a block', () => {
    const blocked = Object.values(FinishReason).filter(
      (reason) => judgeAnswer(finished(reason)).kind === 'blocked',
    );
    expect(blocked.sort()).toEqual([
      'BLOCKLIST',
      'IMAGE_PROHIBITED_CONTENT',
      'IMAGE_RECITATION',
      'IMAGE_SAFETY',
      'LANGUAGE',
      'PROHIBITED_CONTENT',
      'RECITATION',
      'SAFETY',
      'SPII',
    ]);
  });
});

describe('an answer without a picture', () => {
  test.each(['A_REASON_OF_TOMORROW', 'constructor', '__proto__', 'toString'])(
    'for the reason %s tells it as it came, and is not asked again',
    (reason) => {
      expect(judgeAnswer(finished(reason))).toMatchObject({
        kind: 'no-image',
        code: reason,
        message: `the answer ended with ${reason}, which this version does not know`,
        retryOnce: false,
      });
      expect(judgeAnswer(prompt(reason))).toMatchObject({ kind: 'blocked', code: reason });
    },
  );

  test('but with text quotes the text, and is asked again', () => {
    const parts = [
      { text: 'I should ask.', thought: true },
      { text: 'Which of the\ntwo \u001b[31mbottles?' },
    ];
    const verdict = judgeAnswer(
      answer({ candidates: [{ finishReason: 'STOP', content: { parts } }] }),
    );
    expect(verdict).toMatchObject({ kind: 'no-image', code: 'TEXT_ONLY', retryOnce: true });
    expect(verdict).toMatchObject({
      message:
        'the model answered with text instead of a picture (“Which of the two [31mbottles?”)',
    });
  });

  test('quotes what Google says about it', () => {
    const finishMessage = 'Try rephrasing the prompt. Support code: 42876398.';
    const candidates = [{ finishReason: 'IMAGE_SAFETY', finishMessage }];
    expect(judgeAnswer(answer({ candidates }))).toMatchObject({
      message: expect.stringContaining('Support code: 42876398'),
    });
  });

  test.each([{}, { candidates: [] }, { candidates: [{}] }])(
    'at all, %j, is asked again',
    (response) => {
      expect(judgeAnswer(answer(response))).toMatchObject({ kind: 'no-image', retryOnce: true });
    },
  );
});

describe('tokens', () => {
  test('are those of the one real sample: 1,120 of the picture, the rest text', () => {
    const usageMetadata = {
      promptTokenCount: 16,
      candidatesTokenCount: 1523,
      candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 1120 }],
      thoughtsTokenCount: 240,
      totalTokenCount: 1779,
    };
    expect(tokensOf({ usageMetadata })).toEqual({ input: 16, text: 643, image: 1120 });
  });

  test.each([
    [{}, { input: 0, text: 0, image: 0 }],
    [{ usageMetadata: {} }, { input: 0, text: 0, image: 0 }],
    [{ usageMetadata: { promptTokenCount: -5 } }, { input: 0, text: 0, image: 0 }],
    [{ usageMetadata: { thoughtsTokenCount: 240 } }, { input: 0, text: 240, image: 0 }],
  ])('of %j are %j', (response, tokens) => {
    expect(tokensOf(response)).toEqual(tokens);
  });
});
