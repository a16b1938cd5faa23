import { strict as assert } from 'node:assert';
import type { AspectRatio, Tier } from '#capabilities';
import {
  ask,
  decoded,
  inlinePicture,
  partsOf,
  picturesOf,
  promised,
  type WireAnswer,
} from './wire.ts';

/** One thing that the emulator says about Google: what is sent, and what must come back. */
export interface Claim {
  name: string;
  /** The address's version and model id. */
  version: 'v1' | 'v1beta';
  model: string;
  /** Instead of the right key: '' is none. */
  key?: string;
  request: () => unknown | Promise<unknown>;
  /** Whether an answer costs money: rejections do not, and go first. `ask` is for its price. */
  costs: false | { name: string; tier: Tier; references: number };
  check(answer: { status: number; json: WireAnswer }): void | Promise<void>;
}

const flash = 'gemini-nano-banana-2.1';
const lite = 'gemini-3.1-flash-lite-image';
const pro = 'gemini-3-pro-image';
const plain = 'A red paper boat on a blue table, seen from above.';

/**
 * A refusal of which only the code is known, not the words: the model's own, so not that of the JSON reader before it
 * (a field or value that it does not know) and not one of the key.
 */
const ofTheModel = /^(?!.*(Invalid JSON payload|Unknown name|Invalid value at|API key)).+/s;

/** The word that goes with each code: https://ai.google.dev/gemini-api/docs/troubleshooting. */
const rpcStatus = { 400: 'INVALID_ARGUMENT', 403: 'PERMISSION_DENIED', 404: 'NOT_FOUND' } as const;

const rejections: readonly Claim[] = [
  rejection('a wrong key is a 400 with API_KEY_INVALID', {
    key: 'not-a-key',
    request: () => ask(plain),
    status: 400,
    message: /^API key not valid\. Please pass a valid API key\.$/,
    details: 'API_KEY_INVALID',
  }),
  rejection('no key at all is a 403', {
    key: '',
    request: () => ask(plain),
    status: 403,
    message: /unregistered callers/,
  }),
  rejection('an unknown model is a 404 that names it and the version', {
    model: 'gemini-no-such-image',
    request: () => ask(plain),
    status: 404,
    message:
      /^models\/gemini-no-such-image is not found for API version v1beta, or is not supported for generateContent\./,
  }),
  rejection('a retired preview id is a 404', {
    model: 'gemini-3-pro-image-preview',
    request: () => ask(plain),
    status: 404,
    message: /is not found/,
  }),
  rejection('an unknown field is a 400 that names it and its place in snake_case', {
    request: () => ask(plain, { imageConfig: { imageQuality: 'high' } }),
    status: 400,
    message:
      /Unknown name "imageQuality" at 'generation_config\.image_config': Cannot find field\./,
    details: 'BadRequest',
  }),
  rejection('an unknown field at the root is a 400 without a place', {
    request: () => ({ ...ask(plain), negativePrompt: 'text' }),
    status: 400,
    message: /Unknown name "negativePrompt": Cannot find field\./,
  }),
  rejection('a field that only Vertex AI has is unknown here', {
    request: () => ask(plain, { imageConfig: { imageOutputOptions: { mimeType: 'image/png' } } }),
    status: 400,
    message: /Unknown name "imageOutputOptions"/,
  }),
  rejection('v1 does not know imageConfig', {
    version: 'v1',
    request: () => ({
      contents: [{ parts: [{ text: plain }] }],
      generationConfig: { imageConfig: { aspectRatio: '1:1' } },
    }),
    status: 400,
    message: /Unknown name "imageConfig" at 'generation_config'/,
  }),
  rejection('v1 does not know responseModalities', {
    version: 'v1',
    request: () => ask(plain),
    status: 400,
    message: /Unknown name "responseModalities" at 'generation_config'/,
  }),
  rejection('v1beta does not take responseFormat with plain values', {
    request: () => ask(plain, { responseFormat: { image: { aspectRatio: '1:1' } } }),
    status: 400,
    message: /responseFormat|response_format/,
  }),
  rejection('a ratio outside the list is a 400 that prints the list', {
    request: () => ask(plain, { imageConfig: { aspectRatio: '2:1' } }),
    status: 400,
    message: /1:1.*16:9.*21:9/s,
  }),
  rejection('Nano Banana Pro refuses the extended ratios', {
    model: pro,
    request: () => ask(plain, { imageConfig: { aspectRatio: '8:1' } }),
    status: 400,
    message: ofTheModel,
  }),
  rejection('Nano Banana 2.1 refuses the tier 512', {
    request: () => ask(plain, { imageConfig: { imageSize: '512' } }),
    status: 400,
    message: ofTheModel,
  }),
  rejection('a tier that no model has is a 400', {
    request: () => ask(plain, { imageConfig: { imageSize: '8K' } }),
    status: 400,
    message: ofTheModel,
  }),
  rejection('a thinking level that the model has not is a 400', {
    model: lite,
    request: () => ask(plain, { thinkingConfig: { thinkingLevel: 'MEDIUM' } }),
    status: 400,
    message: /thinking level/i,
  }),
  rejection('a level that is no level is a 400 that names the enum', {
    request: () => ask(plain, { thinkingConfig: { thinkingLevel: 'EXTREME' } }),
    status: 400,
    message: /Invalid value at 'generation_config\.thinking_config\.thinking_level'/,
  }),
  rejection('two candidates are a 400', {
    request: () => ask(plain, { candidateCount: 2 }),
    status: 400,
    message: /Multiple candidates is not enabled for this model/,
  }),
  rejection('a GIF is a 400 that names its media type', {
    request: () =>
      withParts({ inlineData: { mimeType: 'image/gif', data: 'R0lGODlhAQABAAAAACw=' } }),
    status: 400,
    message: /Unsupported MIME type: image\/gif/,
  }),
  rejection('image/jpg is no media type', {
    request: async () => {
      const { inlineData } = await inlinePicture(8, 8);
      return withParts({ inlineData: { ...inlineData, mimeType: 'image/jpg' } });
    },
    status: 400,
    message: /Unsupported MIME type: image\/jpg/,
  }),
  rejection('data that is not base64 is a 400 at its place', {
    request: () => withParts({ inlineData: { mimeType: 'image/png', data: '§§§' } }),
    status: 400,
    message:
      /Invalid value at 'contents\[0\]\.parts\[1\]\.inline_data\.data' \(TYPE_BYTES\), Base64 decoding failed/,
  }),
  rejection('bytes that are no picture are a 400', {
    request: () =>
      withParts({ inlineData: { mimeType: 'image/png', data: btoa('not a picture at all') } }),
    status: 400,
    message: /Unable to process input image/,
  }),
  rejection('fifteen references are too many', {
    request: async () => {
      const picture = await inlinePicture(64, 64);
      return withParts(...Array.from({ length: 15 }, () => picture));
    },
    status: 400,
    message: ofTheModel,
  }),
  rejection('no contents are a 400', {
    request: () => ({ contents: [] }),
    status: 400,
    message: /contents is not specified/,
  }),
  rejection('a body that is not JSON is a 400', {
    request: () => '{"contents": [',
    status: 400,
    message: /Invalid JSON payload received/,
  }),
];

const answers: readonly Claim[] = [
  picture('a tier and a ratio give JPEG of the known pixels, and the tokens of the tier', {
    name: 'nano-banana-2.1',
    model: flash,
    tier: '1K',
    ratio: '16:9',
  }),
  picture('an extended ratio gives the measured pixels, not the published', {
    name: 'nano-banana-2.1',
    model: flash,
    tier: '1K',
    ratio: '8:1',
  }),
  picture('Nano Banana 2 Lite takes a ratio without a size', {
    name: 'nano-banana-2-lite',
    model: lite,
    tier: '1K',
    ratio: '4:5',
    imageSize: false,
  }),
  picture('2K is twice 1K', { name: 'nano-banana-2.1', model: flash, tier: '2K', ratio: '1:1' }),
  {
    ...picture('v1 takes ratio and size as enums in responseFormat', {
      name: 'nano-banana-2.1',
      model: flash,
      tier: '1K',
      ratio: '16:9',
    }),
    version: 'v1',
    request: () => ({
      contents: [{ parts: [{ text: plain }] }],
      generationConfig: {
        responseFormat: {
          image: { aspectRatio: 'ASPECT_RATIO_SIXTEEN_BY_NINE', imageSize: 'IMAGE_SIZE_ONE_K' },
        },
      },
    }),
  },
  {
    name: 'without a ratio the picture takes that of the last input',
    version: 'v1beta',
    model: flash,
    costs: { name: 'nano-banana-2.1', tier: '1K', references: 2 },
    request: async () => withParts(await inlinePicture(300, 300), await inlinePicture(600, 400)),
    check: ({ status, json }) => isPicture({ status, json }, ['nano-banana-2.1', '1K', '3:2']),
  },
  {
    name: 'thoughts are sent when they are asked for, before the picture, and marked',
    version: 'v1beta',
    model: flash,
    costs: { name: 'nano-banana-2.1', tier: '1K', references: 0 },
    request: () => ask(plain, { thinkingConfig: { thinkingLevel: 'HIGH', includeThoughts: true } }),
    check: ({ status, json }) => {
      assert.equal(status, 200);
      const parts = partsOf(json);
      const last = parts.findLastIndex(({ inlineData }) => inlineData);
      assert.ok(parts.some(({ thought }) => thought));
      assert.ok(parts.findIndex(({ thought }) => thought) < last);
      assert.ok(parts[last]?.thoughtSignature);
      assert.ok((json.usageMetadata?.thoughtsTokenCount ?? 0) > 0);
    },
  },
];

/** Every claim, rejections first. The emulator and the real service are held to the same table. */
export const claims: readonly Claim[] = [...rejections, ...answers];

function rejection(
  name: string,
  expected: {
    version?: Claim['version'];
    model?: string;
    key?: string;
    request: Claim['request'];
    status: keyof typeof rpcStatus;
    message: RegExp;
    details?: string;
  },
): Claim {
  const { version = 'v1beta', model = flash, key, request, status, message, details } = expected;
  return {
    name,
    version,
    model,
    request,
    costs: false,
    ...(key !== undefined && { key }),
    check: (answer) => {
      assert.equal(answer.status, status);
      assert.equal(answer.json.error?.code, status);
      assert.equal(answer.json.error?.status, rpcStatus[status]);
      assert.match(answer.json.error?.message ?? '', message);
      if (details) assert.ok(JSON.stringify(answer.json.error?.details).includes(details));
    },
  };
}

function picture(
  name: string,
  wanted: { name: string; model: string; tier: Tier; ratio: AspectRatio; imageSize?: false },
): Claim {
  const { tier, ratio, imageSize } = wanted;
  return {
    name,
    version: 'v1beta',
    model: wanted.model,
    costs: { name: wanted.name, tier, references: 0 },
    request: () =>
      ask(plain, {
        imageConfig: { aspectRatio: ratio, ...(imageSize !== false && { imageSize: tier }) },
      }),
    check: (answer) => isPicture(answer, [wanted.name, tier, ratio]),
  };
}

/** The pixel contract of design.md: ratio within 5 %, pixels within 10 %; and usage by modality. */
async function isPicture(
  { status, json }: { status: number; json: WireAnswer },
  [name, tier, ratio]: [string, Tier, AspectRatio],
): Promise<void> {
  assert.equal(status, 200, json.error?.message);
  const [bytes, ...more] = picturesOf(json);
  assert.equal(more.length, 0);
  const { format, width, height } = await decoded(bytes);
  const wanted = promised(name, tier, ratio);
  assert.equal(format, 'jpeg');
  near((width / height) * (wanted.height / wanted.width), 0.05, `${width}×${height}`);
  near((width * height) / (wanted.width * wanted.height), 0.1, `${width}×${height}`);
  assert.equal(json.candidates?.[0]?.finishReason, 'STOP');
  const { usageMetadata } = json;
  const image = usageMetadata?.candidatesTokensDetails?.find(
    ({ modality }) => modality === 'IMAGE',
  );
  assert.ok((image?.tokenCount ?? 0) > 1000);
  assert.ok((usageMetadata?.totalTokenCount ?? 0) > (image?.tokenCount ?? 0));
}

function near(share: number, tolerance: number, words: string): void {
  assert.ok(Math.abs(share - 1) <= tolerance, `${words} is off by ${share}`);
}

function withParts(...parts: unknown[]) {
  return { contents: [{ role: 'user', parts: [{ text: plain }, ...parts] }] };
}
