import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  require_mod
} from "./lazy-chunk-Z7XSUYBT.js";
import {
  __toESM
} from "./lazy-chunk-FSMGDTKE.js";

// action/capabilities/find.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);

// action/capabilities/lifecycle.ts
function lifecycleOn(apiId, date) {
  const day = date.toISOString().slice(0, 10);
  const { channel, released, shutdown, successor } = apiId;
  if (released !== null && day < released) return { state: "unreleased", on: released };
  if (shutdown === null) return { state: channel === "reported" ? "reported" : "current" };
  const { on, confidence } = shutdown;
  return { state: day < on ? "announced" : "shut-down", on, confidence, successor };
}
function mainId({ name, apiIds }) {
  const id = apiIds.find(({ channel }) => channel === "stable") ?? apiIds[0];
  if (id === void 0) throw new Error(`${name} has no API id.`);
  return id;
}

// action/capabilities/models/gpt-image-2.5.json
var gpt_image_2_5_default = {
  kind: "comparison",
  name: "gpt-image-2.5",
  displayName: "GPT Image 2.5",
  provider: "openai",
  apiIds: [
    {
      id: "gpt-image-2.5-flare",
      channel: "stable",
      released: "2026-09-08",
      shutdown: null,
      successor: null
    },
    {
      id: "gpt-image-2.5-sunburst",
      channel: "stable",
      released: "2026-09-08",
      shutdown: null,
      successor: null
    },
    {
      id: "gpt-image-2.5-flare-2026-09-08",
      channel: "snapshot",
      released: "2026-09-08",
      shutdown: null,
      successor: null
    },
    {
      id: "gpt-image-2.5-sunburst-2026-09-08",
      channel: "snapshot",
      released: "2026-09-08",
      shutdown: null,
      successor: null
    }
  ],
  sizes: {
    presets: [
      { width: 1024, height: 1024 },
      { width: 1536, height: 1024 },
      { width: 1024, height: 1536 }
    ],
    custom: {
      multipleOf: 16,
      longestEdge: 3840,
      maxAspect: 3,
      minPixels: 655360,
      maxPixels: 8294400
    }
  },
  qualities: ["low", "medium", "high", "xhigh", "max", "auto"],
  prices: {
    "1024x1024": {
      low: { outputTokens: 196 },
      medium: { outputTokens: 439 },
      high: { outputTokens: 1756 },
      xhigh: { outputTokens: 3122 },
      max: { outputTokens: 7024 }
    }
  },
  rates: { textInput: 5, imageInput: 8, imageOutput: 30 },
  references: { total: 16 },
  outputMediaTypes: ["image/png", "image/jpeg", "image/webp"],
  features: { mask: "guidance", transparentBackground: true },
  provenance: {
    apiIds: {
      confidence: "official",
      sources: ["openai-reference", "apiyi-2.5", "laozhang-2.5"]
    },
    sizes: { confidence: "secondary", sources: ["apiyi-2.5", "openai-guide", "comfy-node"] },
    qualities: { confidence: "secondary", sources: ["apiyi-2.5", "sanand"] },
    prices: { confidence: "secondary", sources: ["sanand"] },
    rates: { confidence: "secondary", sources: ["apiyi-2.5"] },
    references: { confidence: "secondary", sources: ["wavespeed"] },
    outputMediaTypes: { confidence: "secondary", sources: ["wavespeed"] },
    features: { confidence: "secondary", sources: ["laozhang-2.5"] }
  },
  disputes: [],
  sources: {
    "apiyi-2.5": {
      url: "https://docs.apiyi.com/en/news/gpt-image-2-5-launch.md",
      checked: "2026-11-23"
    },
    "comfy-node": {
      url: "https://docs.comfy.org/built-in-nodes/OpenAIGPTImageNodeV3",
      checked: "2026-11-30"
    },
    "laozhang-2.5": {
      url: "https://docs.laozhang.ai/ru/api-capabilities/gpt-image-2-5.md",
      checked: "2026-11-23"
    },
    "openai-guide": {
      url: "https://developers.openai.com/api/docs/guides/image-generation",
      checked: "2026-11-30"
    },
    "openai-reference": {
      url: "https://developers.openai.com/api/reference/resources/images/methods/generate.md",
      checked: "2026-11-30"
    },
    sanand: {
      url: "https://raw.githubusercontent.com/sanand0/blog/main/posts/2026/quality-levels-of-gpt-image-2.5-flare.md",
      checked: "2026-09-26"
    },
    wavespeed: { url: "https://wavespeed.ai/zh-CN/gpt-image-2-5-api", checked: "2026-11-23" }
  }
};

// action/capabilities/models/gpt-image-2.6.json
var gpt_image_2_6_default = {
  kind: "comparison",
  name: "gpt-image-2.6",
  displayName: "GPT Image 2.6",
  provider: "openai",
  apiIds: [
    {
      id: "gpt-image-2.6-flare",
      channel: "stable",
      released: "2026-11-04",
      shutdown: null,
      successor: null
    },
    {
      id: "gpt-image-2.6-sunburst",
      channel: "stable",
      released: "2026-11-04",
      shutdown: null,
      successor: null
    }
  ],
  sizes: {
    presets: [
      {
        width: 1024,
        height: 1024
      },
      {
        width: 1024,
        height: 1536
      },
      {
        width: 1536,
        height: 1024
      },
      {
        width: 2048,
        height: 2048
      },
      {
        width: 2048,
        height: 1152
      },
      {
        width: 1152,
        height: 2048
      },
      {
        width: 3840,
        height: 2160
      },
      {
        width: 2160,
        height: 3840
      }
    ],
    custom: {
      multipleOf: 16,
      longestEdge: 3840,
      maxAspect: 3,
      minPixels: 655360,
      maxPixels: 8294400
    }
  },
  qualities: ["low", "medium", "high", "xhigh", "max", "auto"],
  prices: null,
  rates: {
    textInput: 5,
    imageInput: 8,
    imageOutput: 30
  },
  references: {
    total: 16
  },
  outputMediaTypes: ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"],
  features: {
    mask: "taken",
    transparentBackground: true
  },
  provenance: {
    apiIds: {
      confidence: "official",
      sources: ["openai-reference", "openai-guide-ko", "apiyi-2.6"]
    },
    sizes: {
      confidence: "secondary",
      sources: ["comfy-node"]
    },
    qualities: {
      confidence: "secondary",
      sources: ["apidog", "apiyi-versus", "comfy-guide"]
    },
    prices: {
      confidence: "unconfirmed",
      sources: []
    },
    rates: {
      confidence: "secondary",
      sources: ["apidog", "apiyi-2.6", "vercel"]
    },
    references: {
      confidence: "secondary",
      sources: ["wavespeed", "apiyi-versus", "comfy-guide"]
    },
    outputMediaTypes: {
      confidence: "secondary",
      sources: ["openai-guide-ko", "apidog", "wavespeed"]
    },
    features: {
      confidence: "secondary",
      sources: ["comfy-guide", "apiyi-background"]
    }
  },
  disputes: [
    {
      about: ["apiIds", "0", "released"],
      otherwise: "2026-11-05",
      words: "The day of the release comes from a reseller. Another gives 5 November 2026.",
      sources: ["apiyi-abilities", "runware"]
    }
  ],
  sources: {
    apidog: {
      url: "https://apidog.com/blog/gpt-image-2-6-api/",
      checked: "2026-11-30"
    },
    "apiyi-2.6": {
      url: "https://docs.apiyi.com/en/live/2026-11/gpt-image-2-6-launch.md",
      checked: "2026-11-23"
    },
    "apiyi-abilities": {
      url: "https://docs.apiyi.com/en/api-capabilities/gpt-image-2/gpt-image-2-6.md",
      checked: "2026-11-30"
    },
    "apiyi-background": {
      url: "https://docs.apiyi.com/en/live/2026-11/gpt-image-output-format-background",
      checked: "2026-11-30"
    },
    "apiyi-versus": {
      url: "https://docs.apiyi.com/en/api-capabilities/gpt-image-2/vs-gpt-image-2-6-all.md",
      checked: "2026-11-30"
    },
    "comfy-guide": {
      url: "https://docs.comfy.org/tutorials/partner-nodes/openai/gpt-image-2-6",
      checked: "2026-11-30"
    },
    "comfy-node": {
      url: "https://docs.comfy.org/built-in-nodes/OpenAIGPTImageNodeV3",
      checked: "2026-11-30"
    },
    "openai-guide-ko": {
      url: "https://developers.openai.com/ko-KR/api/docs/guides/image-generation",
      checked: "2026-11-30"
    },
    "openai-reference": {
      url: "https://developers.openai.com/api/reference/resources/images/methods/generate.md",
      checked: "2026-11-30"
    },
    runware: {
      url: "https://runware.ai/docs/models/openai-gpt-image-2-6-sunburst.md",
      checked: "2026-11-30"
    },
    vercel: {
      url: "https://vercel.com/ai-gateway/models/gpt-image-2.6-sunburst.md",
      checked: "2026-11-30"
    },
    wavespeed: {
      url: "https://wavespeed.ai/gpt-image-2-6-api",
      checked: "2026-11-30"
    }
  }
};

// action/capabilities/models/gpt-image-2.json
var gpt_image_2_default = {
  kind: "comparison",
  name: "gpt-image-2",
  displayName: "GPT Image 2",
  provider: "openai",
  apiIds: [
    {
      id: "gpt-image-2",
      channel: "stable",
      released: "2026-04-21",
      shutdown: null,
      successor: "gpt-image-2.5-flare"
    },
    {
      id: "gpt-image-2-2026-04-21",
      channel: "snapshot",
      released: "2026-04-21",
      shutdown: null,
      successor: "gpt-image-2.5-flare"
    }
  ],
  sizes: {
    presets: [
      { width: 1024, height: 1024 },
      { width: 1024, height: 1536 },
      { width: 1536, height: 1024 },
      { width: 2048, height: 2048 },
      { width: 3840, height: 2160 }
    ],
    custom: {
      multipleOf: 16,
      longestEdge: 3840,
      maxAspect: 3,
      minPixels: 655360,
      maxPixels: 8294400
    }
  },
  qualities: ["low", "medium", "high", "auto"],
  prices: {
    "1024x1024": {
      low: { outputTokens: 196 },
      medium: { outputTokens: 1756 },
      high: { outputTokens: 7024 }
    },
    "1536x1024": {
      high: {
        outputTokens: 5488,
        provenance: { confidence: "unconfirmed", sources: ["openai-forum"] }
      }
    },
    "1792x1024": {
      high: {
        outputTokens: 5063,
        provenance: { confidence: "unconfirmed", sources: ["openai-forum"] }
      }
    }
  },
  rates: { textInput: 5, imageInput: 8, imageOutput: 30 },
  references: { total: 16 },
  outputMediaTypes: ["image/png", "image/jpeg", "image/webp"],
  features: { mask: "guidance", transparentBackground: true },
  provenance: {
    apiIds: {
      confidence: "official",
      sources: ["openai-reference", "openai-2", "xairouter"]
    },
    sizes: { confidence: "secondary", sources: ["pydantic-ai", "xairouter", "openai-guide"] },
    qualities: { confidence: "secondary", sources: ["xairouter", "apiyi-2.5"] },
    prices: { confidence: "secondary", sources: ["apiyi-2.5", "sanand"] },
    rates: { confidence: "secondary", sources: ["xairouter", "apiyi-2.5"] },
    references: { confidence: "secondary", sources: ["wavespeed"] },
    outputMediaTypes: { confidence: "secondary", sources: ["xairouter"] },
    features: { confidence: "secondary", sources: ["xairouter", "apiyi-transparent"] }
  },
  disputes: [
    {
      about: ["features", "transparentBackground"],
      otherwise: false,
      words: "A reseller\u2019s page says that it makes no transparent background; another tried it when OpenAI opened it as a preview on 21 August 2026, and got one.",
      sources: ["xairouter", "apiyi-transparent"]
    }
  ],
  sources: {
    "apiyi-2.5": {
      url: "https://docs.apiyi.com/en/news/gpt-image-2-5-launch.md",
      checked: "2026-11-23"
    },
    "apiyi-transparent": {
      url: "https://docs.apiyi.com/en/live/2026-08/gpt-image-2-transparent-background.md",
      checked: "2026-11-30"
    },
    "openai-2": {
      url: "https://developers.openai.com/api/docs/models/gpt-image-2",
      checked: "2026-11-23"
    },
    "openai-forum": {
      url: "https://community.openai.com/t/livestream-starting-now-chatgpt-images-2-0/1379464?page=2",
      checked: "2026-11-23"
    },
    "openai-guide": {
      url: "https://developers.openai.com/api/docs/guides/image-generation",
      checked: "2026-11-23"
    },
    "openai-reference": {
      url: "https://developers.openai.com/api/reference/resources/images/methods/generate.md",
      checked: "2026-11-30"
    },
    "pydantic-ai": {
      url: "https://github.com/pydantic/pydantic-ai/blob/main/docs/images.md",
      checked: "2026-11-23"
    },
    sanand: {
      url: "https://raw.githubusercontent.com/sanand0/blog/main/posts/2026/quality-levels-of-gpt-image-2.5-flare.md",
      checked: "2026-09-26"
    },
    wavespeed: { url: "https://wavespeed.ai/zh-CN/gpt-image-2-5-api", checked: "2026-11-23" },
    xairouter: { url: "https://xairouter.com/en/models/gpt-image-2/", checked: "2026-11-23" }
  }
};

// action/capabilities/models/nano-banana.json
var nano_banana_default = {
  kind: "renderable",
  name: "nano-banana",
  displayName: "Nano Banana",
  provider: "google",
  apiIds: [
    {
      id: "gemini-2.5-flash-image",
      channel: "stable",
      released: "2025-10-02",
      shutdown: {
        on: "2026-10-02",
        confidence: "confirmed",
        note: null,
        sources: ["deprecations"]
      },
      successor: "gemini-nano-banana-2.1"
    },
    {
      id: "gemini-2.5-flash-image-preview",
      channel: "preview",
      released: "2025-08-26",
      shutdown: {
        on: "2026-01-15",
        confidence: "confirmed",
        note: "Vertex AI kept it until 19 March 2026.",
        sources: ["changelog", "pollinations-2.5"]
      },
      successor: "gemini-nano-banana-2.1"
    }
  ],
  defaultTier: "1K",
  sendsImageSize: false,
  tiers: {
    "1K": {
      outputTokens: 1290,
      pixels: {
        byRatio: {
          "1:1": { width: 1024, height: 1024 },
          "2:3": { width: 832, height: 1248 },
          "3:2": { width: 1248, height: 832 },
          "3:4": { width: 864, height: 1184 },
          "4:3": { width: 1184, height: 864 },
          "4:5": { width: 896, height: 1152 },
          "5:4": { width: 1152, height: 896 },
          "9:16": { width: 768, height: 1344 },
          "16:9": { width: 1344, height: 768 },
          "21:9": { width: 1536, height: 672 }
        },
        publishedDiffers: {},
        confidence: "official",
        sources: ["image-generation"]
      }
    }
  },
  ratios: ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"],
  references: {
    total: null,
    recommended: 3,
    objects: null,
    characters: null,
    style: null
  },
  inputs: {
    modalities: ["text", "image"],
    imageMediaTypes: ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"],
    tokensPerImage: null,
    contextTokens: 65536,
    outputTokens: 32768
  },
  outputMediaType: { geminiApi: "image/png", vertex: ["image/png", "image/jpeg"] },
  thinking: { control: "none", levels: [], default: null, typicalTokens: null },
  features: {
    multiTurnEdit: true,
    mask: false,
    transparentBackground: false,
    systemInstruction: true,
    seed: null,
    thoughtImages: false,
    thoughtSignature: false,
    webSearch: false,
    imageSearch: false,
    videoToImage: false,
    batch: true,
    caching: null,
    functionCalling: null,
    structuredOutput: null,
    synthId: true,
    c2pa: null,
    freeTier: false
  },
  rates: [
    {
      from: "2025-10-02",
      input: 0.3,
      text: 2.5,
      image: 30,
      batch: 0.5,
      confidence: "official",
      sources: ["pricing"]
    }
  ],
  provenance: {
    apiIds: { confidence: "official", sources: ["deprecations", "changelog", "sdk-types"] },
    tiers: { confidence: "official", sources: ["pricing", "image-generation"] },
    ratios: { confidence: "official", sources: ["image-generation"] },
    sendsImageSize: { confidence: "official", sources: ["image-generation"] },
    references: { confidence: "official", sources: ["image-generation", "laozhang"] },
    inputs: { confidence: "secondary", sources: ["image-generation"] },
    tokensPerImage: { confidence: "unconfirmed", sources: [] },
    outputMediaType: { confidence: "secondary", sources: ["wrongtype"] },
    thinking: { confidence: "official", sources: ["image-generation", "laozhang"] },
    typicalTokens: { confidence: "unconfirmed", sources: [] },
    features: { confidence: "secondary", sources: ["image-generation", "laozhang"] }
  },
  disputes: [
    {
      about: ["apiIds", "0", "shutdown", "on"],
      otherwise: "no earlier than this day",
      words: "Google\u2019s deprecations page calls the dates in its table the earliest possible ones and promises to announce the exact day.",
      sources: ["deprecations"]
    },
    {
      about: ["apiIds", "0", "shutdown", "on"],
      otherwise: null,
      words: "A reseller said in October 2026 that the model is past Google\u2019s date and answers for now.",
      sources: ["laozhang"]
    },
    {
      about: ["inputs", "contextTokens"],
      otherwise: 32768,
      words: "Older pages say 32,768.",
      sources: ["image-generation"]
    }
  ],
  sources: {
    changelog: {
      url: "https://ai.google.dev/gemini-api/docs/changelog",
      checked: "2026-11-23"
    },
    deprecations: {
      url: "https://ai.google.dev/gemini-api/docs/deprecations",
      checked: "2026-11-30"
    },
    "image-generation": {
      url: "https://ai.google.dev/gemini-api/docs/image-generation",
      checked: "2026-10-03"
    },
    laozhang: {
      url: "https://docs.laozhang.ai/ja/api-capabilities/nano-banana-image.md",
      checked: "2026-11-23"
    },
    "pollinations-2.5": {
      url: "https://github.com/pollinations/pollinations/pull/9286",
      checked: "2026-03-18"
    },
    pricing: { url: "https://ai.google.dev/gemini-api/docs/pricing", checked: "2026-10-04" },
    "sdk-types": {
      url: "https://www.npmjs.com/package/@google/genai/v/3.1.0",
      checked: "2026-11-23"
    },
    wrongtype: {
      url: "https://github.com/googleapis/python-genai/issues/1824",
      checked: "2026-11-23"
    }
  }
};

// action/capabilities/models/nano-banana-2.1.json
var nano_banana_2_1_default = {
  kind: "renderable",
  name: "nano-banana-2.1",
  displayName: "Nano Banana 2.1",
  provider: "google",
  apiIds: [
    {
      id: "gemini-nano-banana-2.1",
      channel: "stable",
      released: "2026-10-06",
      shutdown: null,
      successor: null
    }
  ],
  defaultTier: "1K",
  sendsImageSize: true,
  tiers: {
    "1K": {
      outputTokens: 1120,
      pixels: {
        byRatio: {
          "1:1": { width: 1024, height: 1024 },
          "1:4": { width: 512, height: 2064 },
          "1:8": { width: 352, height: 2928 },
          "2:3": { width: 848, height: 1264 },
          "3:2": { width: 1264, height: 848 },
          "3:4": { width: 896, height: 1200 },
          "4:1": { width: 2064, height: 512 },
          "4:3": { width: 1200, height: 896 },
          "4:5": { width: 928, height: 1152 },
          "5:4": { width: 1152, height: 928 },
          "8:1": { width: 2928, height: 352 },
          "9:16": { width: 768, height: 1376 },
          "16:9": { width: 1376, height: 768 },
          "21:9": { width: 1584, height: 672 }
        },
        publishedDiffers: {
          "1:4": { width: 512, height: 2048 },
          "1:8": { width: 384, height: 3072 },
          "4:1": { width: 2048, height: 512 },
          "8:1": { width: 3072, height: 384 }
        },
        confidence: "measured",
        sources: ["pydantic-ai", "laozhang-2.1"]
      }
    },
    "2K": {
      outputTokens: 1680,
      pixels: {
        byRatio: {
          "1:1": { width: 2048, height: 2048 },
          "1:4": { width: 1024, height: 4128 },
          "1:8": { width: 704, height: 5856 },
          "2:3": { width: 1696, height: 2528 },
          "3:2": { width: 2528, height: 1696 },
          "3:4": { width: 1792, height: 2400 },
          "4:1": { width: 4128, height: 1024 },
          "4:3": { width: 2400, height: 1792 },
          "4:5": { width: 1856, height: 2304 },
          "5:4": { width: 2304, height: 1856 },
          "8:1": { width: 5856, height: 704 },
          "9:16": { width: 1536, height: 2752 },
          "16:9": { width: 2752, height: 1536 },
          "21:9": { width: 3168, height: 1344 }
        },
        publishedDiffers: {
          "1:4": { width: 1024, height: 4096 },
          "1:8": { width: 768, height: 6144 },
          "4:1": { width: 4096, height: 1024 },
          "8:1": { width: 6144, height: 768 }
        },
        confidence: "inferred",
        sources: ["image-generation", "pydantic-ai"]
      }
    },
    "4K": {
      outputTokens: 3780,
      pixels: {
        byRatio: {
          "1:1": { width: 4096, height: 4096 },
          "1:4": { width: 2048, height: 8256 },
          "1:8": { width: 1408, height: 11712 },
          "2:3": { width: 3392, height: 5056 },
          "3:2": { width: 5056, height: 3392 },
          "3:4": { width: 3584, height: 4800 },
          "4:1": { width: 8256, height: 2048 },
          "4:3": { width: 4800, height: 3584 },
          "4:5": { width: 3712, height: 4608 },
          "5:4": { width: 4608, height: 3712 },
          "8:1": { width: 11712, height: 1408 },
          "9:16": { width: 3072, height: 5504 },
          "16:9": { width: 5504, height: 3072 },
          "21:9": { width: 6336, height: 2688 }
        },
        publishedDiffers: {
          "1:4": { width: 2048, height: 8192 },
          "1:8": { width: 1536, height: 12288 },
          "4:1": { width: 8192, height: 2048 },
          "8:1": { width: 12288, height: 1536 }
        },
        confidence: "inferred",
        sources: ["image-generation", "pydantic-ai"]
      }
    }
  },
  ratios: [
    "1:1",
    "1:4",
    "1:8",
    "2:3",
    "3:2",
    "3:4",
    "4:1",
    "4:3",
    "4:5",
    "5:4",
    "8:1",
    "9:16",
    "16:9",
    "21:9"
  ],
  references: { total: 14, recommended: null, objects: 10, characters: 4, style: null },
  inputs: {
    modalities: ["text", "image", "video", "pdf"],
    imageMediaTypes: ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"],
    tokensPerImage: 1120,
    contextTokens: 131072,
    outputTokens: 32768
  },
  outputMediaType: { geminiApi: "image/jpeg", vertex: ["image/png", "image/jpeg"] },
  thinking: {
    control: "levels",
    levels: ["minimal", "medium", "high"],
    default: "medium",
    typicalTokens: 400
  },
  features: {
    multiTurnEdit: true,
    mask: false,
    transparentBackground: false,
    systemInstruction: true,
    seed: true,
    thoughtImages: true,
    thoughtSignature: true,
    webSearch: true,
    imageSearch: true,
    videoToImage: true,
    batch: true,
    caching: false,
    functionCalling: false,
    structuredOutput: false,
    synthId: true,
    c2pa: true,
    freeTier: false
  },
  rates: [
    {
      from: "2026-10-06",
      input: 1.5,
      text: 7.5,
      image: 30,
      batch: 0.5,
      confidence: "official",
      sources: ["pricing", "litellm"]
    }
  ],
  provenance: {
    apiIds: { confidence: "official", sources: ["model-2.1", "sdk-types", "litellm"] },
    tiers: { confidence: "official", sources: ["pricing", "tanstack", "fal"] },
    ratios: { confidence: "secondary", sources: ["laozhang-2.1", "tanstack"] },
    sendsImageSize: { confidence: "secondary", sources: ["laozhang-2.1"] },
    references: { confidence: "official", sources: ["model-2.1", "image-generation"] },
    inputs: { confidence: "official", sources: ["model-2.1", "vertex-2.1"] },
    tokensPerImage: { confidence: "inferred", sources: ["pricing"] },
    outputMediaType: { confidence: "secondary", sources: ["vertex-2.1", "laozhang-2.1"] },
    thinking: { confidence: "official", sources: ["model-2.1", "laozhang"] },
    typicalTokens: { confidence: "unconfirmed", sources: [] },
    features: { confidence: "secondary", sources: ["model-2.1", "vertex-2.1", "litellm"] }
  },
  disputes: [
    {
      about: ["tiers", "4K", "outputTokens"],
      otherwise: 2520,
      words: "Launch-week articles and the image generation page give 2,520 tokens ($0.0756); the pricing page of 9 October 2026 and later price lists give 3,780 ($0.1134).",
      sources: ["image-generation", "apidog"]
    },
    {
      about: ["tiers"],
      otherwise: "512",
      words: "One skill lists 512 as usable; others get HTTP 400 for it.",
      sources: ["skills"]
    }
  ],
  sources: {
    apidog: { url: "https://apidog.com/blog/nano-banana-2-1-api/", checked: "2026-11-23" },
    fal: { url: "https://fal.ai/learn/tools/nano-banana-api", checked: "2026-11-23" },
    "image-generation": {
      url: "https://ai.google.dev/gemini-api/docs/image-generation",
      checked: "2026-10-08"
    },
    laozhang: {
      url: "https://docs.laozhang.ai/ja/api-capabilities/nano-banana-image.md",
      checked: "2026-11-23"
    },
    "laozhang-2.1": {
      url: "https://docs.laozhang.ai/en/api-capabilities/nano-banana-2-1-image",
      checked: "2026-10-14"
    },
    litellm: {
      url: "https://github.com/BerriAI/litellm/discussions/44983",
      checked: "2026-10-06"
    },
    "model-2.1": {
      url: "https://ai.google.dev/gemini-api/docs/models/gemini-nano-banana-2.1",
      checked: "2026-11-23"
    },
    pricing: { url: "https://ai.google.dev/gemini-api/docs/pricing", checked: "2026-10-09" },
    "pydantic-ai": {
      url: "https://github.com/pydantic/pydantic-ai/blob/main/docs/images.md",
      checked: "2026-11-23"
    },
    "sdk-types": {
      url: "https://www.npmjs.com/package/@google/genai/v/3.1.0",
      checked: "2026-11-23"
    },
    skills: {
      url: "https://www.skills.sh/jpcaparas/skills/nanobanana",
      checked: "2026-10-18"
    },
    tanstack: {
      url: "https://github.com/tanstack/ai/releases/tag/%40tanstack%2Fai-gemini%400.36.0",
      checked: "2026-10-07"
    },
    "vertex-2.1": {
      url: "https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/gemini/nano-banana-2-1",
      checked: "2026-11-23"
    }
  }
};

// action/capabilities/models/nano-banana-2.json
var nano_banana_2_default = {
  kind: "renderable",
  name: "nano-banana-2",
  displayName: "Nano Banana 2",
  provider: "google",
  apiIds: [
    {
      id: "gemini-3.1-flash-image",
      channel: "stable",
      released: "2026-05-28",
      shutdown: {
        on: "2026-10-29",
        confidence: "reported",
        note: "Gemini API only; no one has confirmed that it is off, and Vertex AI\u2019s date is not known.",
        sources: ["litellm", "skills"]
      },
      successor: "gemini-nano-banana-2.1"
    },
    {
      id: "gemini-3.1-flash-image-preview",
      channel: "preview",
      released: "2026-02-26",
      shutdown: {
        on: "2026-06-25",
        confidence: "confirmed",
        note: "Vertex AI\u2019s page says 17 July 2026.",
        sources: ["deprecations", "octopus"],
        announced: { on: "2026-05-28", sources: ["changelog"] }
      },
      successor: "gemini-nano-banana-2.1"
    }
  ],
  defaultTier: "1K",
  sendsImageSize: true,
  tiers: {
    "512": {
      outputTokens: 747,
      pixels: {
        byRatio: {
          "1:1": { width: 512, height: 512 },
          "1:4": { width: 256, height: 1024 },
          "1:8": { width: 176, height: 1456 },
          "2:3": { width: 424, height: 632 },
          "3:2": { width: 632, height: 424 },
          "3:4": { width: 448, height: 600 },
          "4:1": { width: 1024, height: 256 },
          "4:3": { width: 600, height: 448 },
          "4:5": { width: 464, height: 576 },
          "5:4": { width: 576, height: 464 },
          "8:1": { width: 1456, height: 176 },
          "9:16": { width: 384, height: 688 },
          "16:9": { width: 688, height: 384 },
          "21:9": { width: 784, height: 336 }
        },
        publishedDiffers: {
          "1:8": { width: 192, height: 1536 },
          "8:1": { width: 1536, height: 192 },
          "21:9": { width: 792, height: 168 }
        },
        confidence: "measured",
        sources: ["pydantic-ai"]
      }
    },
    "1K": {
      outputTokens: 1120,
      pixels: {
        byRatio: {
          "1:1": { width: 1024, height: 1024 },
          "1:4": { width: 512, height: 2064 },
          "1:8": { width: 352, height: 2928 },
          "2:3": { width: 848, height: 1264 },
          "3:2": { width: 1264, height: 848 },
          "3:4": { width: 896, height: 1200 },
          "4:1": { width: 2064, height: 512 },
          "4:3": { width: 1200, height: 896 },
          "4:5": { width: 928, height: 1152 },
          "5:4": { width: 1152, height: 928 },
          "8:1": { width: 2928, height: 352 },
          "9:16": { width: 768, height: 1376 },
          "16:9": { width: 1376, height: 768 },
          "21:9": { width: 1584, height: 672 }
        },
        publishedDiffers: {
          "1:4": { width: 512, height: 2048 },
          "1:8": { width: 384, height: 3072 },
          "4:1": { width: 2048, height: 512 },
          "8:1": { width: 3072, height: 384 }
        },
        confidence: "measured",
        sources: ["pydantic-ai"]
      }
    },
    "2K": {
      outputTokens: 1680,
      pixels: {
        byRatio: {
          "1:1": { width: 2048, height: 2048 },
          "1:4": { width: 1024, height: 4128 },
          "1:8": { width: 704, height: 5856 },
          "2:3": { width: 1696, height: 2528 },
          "3:2": { width: 2528, height: 1696 },
          "3:4": { width: 1792, height: 2400 },
          "4:1": { width: 4128, height: 1024 },
          "4:3": { width: 2400, height: 1792 },
          "4:5": { width: 1856, height: 2304 },
          "5:4": { width: 2304, height: 1856 },
          "8:1": { width: 5856, height: 704 },
          "9:16": { width: 1536, height: 2752 },
          "16:9": { width: 2752, height: 1536 },
          "21:9": { width: 3168, height: 1344 }
        },
        publishedDiffers: {
          "1:4": { width: 1024, height: 4096 },
          "1:8": { width: 768, height: 6144 },
          "4:1": { width: 4096, height: 1024 },
          "8:1": { width: 6144, height: 768 }
        },
        confidence: "measured",
        sources: ["pydantic-ai"]
      }
    },
    "4K": {
      outputTokens: 2520,
      pixels: {
        byRatio: {
          "1:1": { width: 4096, height: 4096 },
          "1:4": { width: 2048, height: 8256 },
          "1:8": { width: 1408, height: 11712 },
          "2:3": { width: 3392, height: 5056 },
          "3:2": { width: 5056, height: 3392 },
          "3:4": { width: 3584, height: 4800 },
          "4:1": { width: 8256, height: 2048 },
          "4:3": { width: 4800, height: 3584 },
          "4:5": { width: 3712, height: 4608 },
          "5:4": { width: 4608, height: 3712 },
          "8:1": { width: 11712, height: 1408 },
          "9:16": { width: 3072, height: 5504 },
          "16:9": { width: 5504, height: 3072 },
          "21:9": { width: 6336, height: 2688 }
        },
        publishedDiffers: {
          "1:4": { width: 2048, height: 8192 },
          "1:8": { width: 1536, height: 12288 },
          "4:1": { width: 8192, height: 2048 },
          "8:1": { width: 12288, height: 1536 }
        },
        confidence: "measured",
        sources: ["pydantic-ai"]
      }
    }
  },
  ratios: [
    "1:1",
    "1:4",
    "1:8",
    "2:3",
    "3:2",
    "3:4",
    "4:1",
    "4:3",
    "4:5",
    "5:4",
    "8:1",
    "9:16",
    "16:9",
    "21:9"
  ],
  references: { total: 14, recommended: null, objects: 10, characters: 4, style: null },
  inputs: {
    modalities: ["text", "image", "video"],
    imageMediaTypes: ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"],
    tokensPerImage: 1120,
    contextTokens: 131072,
    outputTokens: 32768
  },
  outputMediaType: { geminiApi: "image/jpeg", vertex: ["image/png", "image/jpeg"] },
  thinking: {
    control: "levels",
    levels: ["minimal", "high"],
    default: "minimal",
    typicalTokens: null
  },
  features: {
    multiTurnEdit: true,
    mask: false,
    transparentBackground: false,
    systemInstruction: true,
    seed: true,
    thoughtImages: true,
    thoughtSignature: true,
    webSearch: true,
    imageSearch: true,
    videoToImage: true,
    batch: true,
    caching: false,
    functionCalling: false,
    structuredOutput: null,
    synthId: true,
    c2pa: true,
    freeTier: false
  },
  rates: [
    {
      from: "2026-02-26",
      input: 0.5,
      text: 3,
      image: 60,
      batch: 0.5,
      confidence: "official",
      sources: ["pricing", "pollinations-3.1"]
    }
  ],
  provenance: {
    apiIds: { confidence: "official", sources: ["deprecations", "changelog", "sdk-types"] },
    tiers: { confidence: "official", sources: ["pricing", "image-generation"] },
    ratios: { confidence: "official", sources: ["image-generation", "pydantic-ai"] },
    sendsImageSize: { confidence: "official", sources: ["image-generation"] },
    references: { confidence: "official", sources: ["image-generation"] },
    inputs: { confidence: "official", sources: ["vertex-3.1"] },
    tokensPerImage: { confidence: "official", sources: ["pricing"] },
    outputMediaType: { confidence: "secondary", sources: ["vertex-3.1", "wrongtype"] },
    thinking: { confidence: "official", sources: ["vertex-3.1", "laozhang"] },
    typicalTokens: { confidence: "unconfirmed", sources: [] },
    features: { confidence: "secondary", sources: ["vertex-3.1", "image-generation"] }
  },
  disputes: [
    {
      about: ["apiIds", "0", "shutdown", "on"],
      otherwise: null,
      words: "Two resellers said in October 2026 that the model stays available and that Google has announced no date.",
      sources: ["laozhang-2.1", "apiyi"]
    },
    {
      about: ["apiIds", "0", "shutdown", "on"],
      otherwise: null,
      words: "Google\u2019s changelog of 6 October 2026 calls the model deprecated, says that no shutdown date has been announced, and points to Nano Banana 2.1.",
      sources: ["changelog"]
    },
    {
      about: ["rates", "0", "input"],
      otherwise: 0.25,
      words: "For what is sent, Google\u2019s preview page of February 2026 said $0.25.",
      sources: ["pricing", "lobehub"]
    },
    {
      about: ["inputs", "modalities"],
      otherwise: "text, image, video, pdf",
      words: "The makers of AMC-WebUI read in Google\u2019s model card that it takes PDF too.",
      sources: ["amc-webui"]
    }
  ],
  sources: {
    "amc-webui": {
      url: "https://github.com/yeahhe365/AMC-WebUI/releases/tag/v1.24.0",
      checked: "2026-11-30"
    },
    apiyi: {
      url: "https://docs.apiyi.com/api-capabilities/gemini-nano-banana-2.1/overview.md",
      checked: "2026-11-23"
    },
    changelog: {
      url: "https://ai.google.dev/gemini-api/docs/changelog",
      checked: "2026-11-30"
    },
    deprecations: {
      url: "https://ai.google.dev/gemini-api/docs/deprecations",
      checked: "2026-11-23"
    },
    "image-generation": {
      url: "https://ai.google.dev/gemini-api/docs/image-generation",
      checked: "2026-10-03"
    },
    laozhang: {
      url: "https://docs.laozhang.ai/ja/api-capabilities/nano-banana-image.md",
      checked: "2026-11-23"
    },
    "laozhang-2.1": {
      url: "https://docs.laozhang.ai/en/api-capabilities/nano-banana-2-1-image",
      checked: "2026-10-14"
    },
    litellm: {
      url: "https://github.com/BerriAI/litellm/discussions/44983",
      checked: "2026-10-06"
    },
    lobehub: {
      url: "https://github.com/lobehub/lobehub/pull/12493",
      checked: "2026-11-30"
    },
    octopus: {
      url: "https://github.com/nyldn/claude-octopus/issues/493",
      checked: "2026-06-15"
    },
    "pollinations-3.1": {
      url: "https://github.com/pollinations/pollinations/pull/8634",
      checked: "2026-02-26"
    },
    pricing: { url: "https://ai.google.dev/gemini-api/docs/pricing", checked: "2026-10-04" },
    "pydantic-ai": {
      url: "https://github.com/pydantic/pydantic-ai/blob/main/docs/images.md",
      checked: "2026-11-23"
    },
    "sdk-types": {
      url: "https://www.npmjs.com/package/@google/genai/v/3.1.0",
      checked: "2026-11-23"
    },
    skills: {
      url: "https://www.skills.sh/jpcaparas/skills/nanobanana",
      checked: "2026-10-18"
    },
    "vertex-3.1": {
      url: "https://docs.cloud.google.com/vertex-ai/generative-ai/docs/models/gemini/3-1-flash-image",
      checked: "2026-11-23"
    },
    wrongtype: {
      url: "https://github.com/googleapis/python-genai/issues/1824",
      checked: "2026-11-23"
    }
  }
};

// action/capabilities/models/nano-banana-2-lite.json
var nano_banana_2_lite_default = {
  kind: "renderable",
  name: "nano-banana-2-lite",
  displayName: "Nano Banana 2 Lite",
  provider: "google",
  apiIds: [
    {
      id: "gemini-3.1-flash-lite-image",
      channel: "stable",
      released: "2026-06-30",
      shutdown: null,
      successor: null
    }
  ],
  defaultTier: "1K",
  sendsImageSize: false,
  tiers: {
    "1K": {
      outputTokens: 1120,
      pixels: {
        byRatio: {
          "1:1": { width: 1024, height: 1024 },
          "1:4": { width: 512, height: 2064 },
          "1:8": { width: 352, height: 2928 },
          "2:3": { width: 848, height: 1264 },
          "3:2": { width: 1264, height: 848 },
          "3:4": { width: 896, height: 1200 },
          "4:1": { width: 2064, height: 512 },
          "4:3": { width: 1200, height: 896 },
          "4:5": { width: 928, height: 1152 },
          "5:4": { width: 1152, height: 928 },
          "8:1": { width: 2928, height: 352 },
          "9:16": { width: 768, height: 1376 },
          "16:9": { width: 1376, height: 768 },
          "21:9": { width: 1584, height: 672 }
        },
        publishedDiffers: {
          "1:4": { width: 512, height: 2048 },
          "1:8": { width: 384, height: 3072 },
          "4:1": { width: 2048, height: 512 },
          "8:1": { width: 3072, height: 384 }
        },
        confidence: "measured",
        sources: ["pydantic-ai"]
      }
    }
  },
  ratios: [
    "1:1",
    "1:4",
    "1:8",
    "2:3",
    "3:2",
    "3:4",
    "4:1",
    "4:3",
    "4:5",
    "5:4",
    "8:1",
    "9:16",
    "16:9",
    "21:9"
  ],
  references: { total: 14, recommended: null, objects: 14, characters: 0, style: 0 },
  inputs: {
    modalities: ["text", "image"],
    imageMediaTypes: ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"],
    tokensPerImage: 1120,
    contextTokens: 65536,
    outputTokens: 32768
  },
  outputMediaType: { geminiApi: "image/jpeg", vertex: ["image/png", "image/jpeg"] },
  thinking: {
    control: "levels",
    levels: ["minimal", "high"],
    default: "minimal",
    typicalTokens: null
  },
  features: {
    multiTurnEdit: true,
    mask: false,
    transparentBackground: false,
    systemInstruction: true,
    seed: true,
    thoughtImages: null,
    thoughtSignature: true,
    webSearch: false,
    imageSearch: false,
    videoToImage: null,
    batch: true,
    caching: false,
    functionCalling: false,
    structuredOutput: false,
    synthId: true,
    c2pa: true,
    freeTier: false
  },
  rates: [
    {
      from: "2026-06-30",
      input: 0.25,
      text: 1.5,
      image: 30,
      batch: 0.5,
      confidence: "official",
      sources: ["pricing"]
    }
  ],
  provenance: {
    apiIds: { confidence: "official", sources: ["model-lite", "pollinations", "sdk-types"] },
    tiers: { confidence: "official", sources: ["model-lite", "pricing"] },
    ratios: { confidence: "measured", sources: ["pydantic-ai"] },
    sendsImageSize: { confidence: "measured", sources: ["pollinations"] },
    references: { confidence: "official", sources: ["model-lite"] },
    inputs: { confidence: "official", sources: ["model-lite"] },
    tokensPerImage: { confidence: "inferred", sources: ["pricing"] },
    outputMediaType: { confidence: "secondary", sources: ["model-lite", "laozhang"] },
    thinking: { confidence: "official", sources: ["model-lite", "laozhang"] },
    typicalTokens: { confidence: "unconfirmed", sources: [] },
    features: { confidence: "secondary", sources: ["model-lite", "laozhang"] }
  },
  disputes: [
    {
      about: ["ratios"],
      otherwise: "10 ratios",
      words: "A reseller lists the ten standard ratios only; all fourteen were answered live.",
      sources: ["laozhang"]
    },
    {
      about: ["sendsImageSize"],
      otherwise: "imageSize 1K is accepted",
      words: "Vertex AI answers 400 to any imageSize; third-party code had 1K answered on the Gemini API. Leaving it out works on both.",
      sources: ["pollinations"]
    },
    {
      about: ["inputs", "modalities"],
      otherwise: "text, image, video, pdf",
      words: "The makers of AMC-WebUI read in Google\u2019s model card that it takes video and PDF too.",
      sources: ["amc-webui"]
    }
  ],
  sources: {
    "amc-webui": {
      url: "https://github.com/yeahhe365/AMC-WebUI/releases/tag/v1.24.0",
      checked: "2026-11-30"
    },
    laozhang: {
      url: "https://docs.laozhang.ai/ja/api-capabilities/nano-banana-image.md",
      checked: "2026-11-23"
    },
    "model-lite": {
      url: "https://ai.google.dev/gemini-api/docs/models/gemini-3.1-flash-lite-image",
      checked: "2026-09-06"
    },
    pollinations: {
      url: "https://github.com/pollinations/pollinations/pull/12131",
      checked: "2026-06-30"
    },
    pricing: { url: "https://ai.google.dev/gemini-api/docs/pricing", checked: "2026-10-09" },
    "pydantic-ai": {
      url: "https://github.com/pydantic/pydantic-ai/blob/main/docs/images.md",
      checked: "2026-11-23"
    },
    "sdk-types": {
      url: "https://www.npmjs.com/package/@google/genai/v/3.1.0",
      checked: "2026-11-23"
    }
  }
};

// action/capabilities/models/nano-banana-pro.json
var nano_banana_pro_default = {
  kind: "renderable",
  name: "nano-banana-pro",
  displayName: "Nano Banana Pro",
  provider: "google",
  apiIds: [
    {
      id: "gemini-3-pro-image",
      channel: "stable",
      released: "2026-05-28",
      shutdown: null,
      successor: null
    },
    {
      id: "gemini-3-pro-image-preview",
      channel: "preview",
      released: "2025-11-20",
      shutdown: {
        on: "2026-06-25",
        confidence: "confirmed",
        note: null,
        sources: ["deprecations", "octopus"],
        announced: { on: "2026-05-28", sources: ["changelog"] }
      },
      successor: "gemini-3-pro-image"
    },
    {
      id: "nano-banana-pro-preview",
      channel: "alias",
      released: null,
      shutdown: null,
      successor: "gemini-3-pro-image"
    }
  ],
  defaultTier: "1K",
  sendsImageSize: true,
  tiers: {
    "1K": {
      outputTokens: 1120,
      pixels: {
        byRatio: {
          "1:1": { width: 1024, height: 1024 },
          "2:3": { width: 848, height: 1264 },
          "3:2": { width: 1264, height: 848 },
          "3:4": { width: 896, height: 1200 },
          "4:3": { width: 1200, height: 896 },
          "4:5": { width: 928, height: 1152 },
          "5:4": { width: 1152, height: 928 },
          "9:16": { width: 768, height: 1376 },
          "16:9": { width: 1376, height: 768 },
          "21:9": { width: 1584, height: 672 }
        },
        publishedDiffers: {},
        confidence: "official",
        sources: ["image-generation", "pydantic-ai"]
      }
    },
    "2K": {
      outputTokens: 1120,
      pixels: {
        byRatio: {
          "1:1": { width: 2048, height: 2048 },
          "2:3": { width: 1696, height: 2528 },
          "3:2": { width: 2528, height: 1696 },
          "3:4": { width: 1792, height: 2400 },
          "4:3": { width: 2400, height: 1792 },
          "4:5": { width: 1856, height: 2304 },
          "5:4": { width: 2304, height: 1856 },
          "9:16": { width: 1536, height: 2752 },
          "16:9": { width: 2752, height: 1536 },
          "21:9": { width: 3168, height: 1344 }
        },
        publishedDiffers: {},
        confidence: "official",
        sources: ["image-generation", "pydantic-ai"]
      }
    },
    "4K": {
      outputTokens: 2e3,
      pixels: {
        byRatio: {
          "1:1": { width: 4096, height: 4096 },
          "2:3": { width: 3392, height: 5056 },
          "3:2": { width: 5056, height: 3392 },
          "3:4": { width: 3584, height: 4800 },
          "4:3": { width: 4800, height: 3584 },
          "4:5": { width: 3712, height: 4608 },
          "5:4": { width: 4608, height: 3712 },
          "9:16": { width: 3072, height: 5504 },
          "16:9": { width: 5504, height: 3072 },
          "21:9": { width: 6336, height: 2688 }
        },
        publishedDiffers: {},
        confidence: "official",
        sources: ["image-generation", "pydantic-ai"]
      }
    }
  },
  ratios: ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"],
  references: { total: 14, recommended: null, objects: 6, characters: 5, style: 3 },
  inputs: {
    modalities: ["text", "image"],
    imageMediaTypes: ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"],
    tokensPerImage: 560,
    contextTokens: 65536,
    outputTokens: 32768
  },
  outputMediaType: { geminiApi: "image/jpeg", vertex: ["image/png", "image/jpeg"] },
  thinking: { control: "fixed", levels: [], default: null, typicalTokens: 240 },
  features: {
    multiTurnEdit: true,
    mask: false,
    transparentBackground: false,
    systemInstruction: true,
    seed: true,
    thoughtImages: true,
    thoughtSignature: true,
    webSearch: true,
    imageSearch: false,
    videoToImage: false,
    batch: true,
    caching: false,
    functionCalling: false,
    structuredOutput: null,
    synthId: true,
    c2pa: true,
    freeTier: false
  },
  rates: [
    {
      from: "2025-11-20",
      input: 2,
      text: 12,
      image: 120,
      batch: 0.5,
      confidence: "official",
      sources: ["pricing"]
    }
  ],
  provenance: {
    apiIds: { confidence: "official", sources: ["deprecations", "changelog", "sdk-types"] },
    tiers: { confidence: "official", sources: ["pricing", "image-generation"] },
    ratios: { confidence: "official", sources: ["image-generation"] },
    sendsImageSize: { confidence: "official", sources: ["image-generation"] },
    references: { confidence: "official", sources: ["image-generation"] },
    inputs: { confidence: "official", sources: ["image-generation"] },
    tokensPerImage: { confidence: "official", sources: ["pricing"] },
    outputMediaType: { confidence: "secondary", sources: ["wrongtype"] },
    thinking: { confidence: "official", sources: ["image-generation", "laozhang"] },
    typicalTokens: { confidence: "unconfirmed", sources: ["blocked"] },
    features: { confidence: "secondary", sources: ["image-generation", "laozhang"] }
  },
  disputes: [],
  sources: {
    blocked: {
      url: "https://github.com/BerriAI/litellm/issues/20357",
      checked: "2026-02-03"
    },
    changelog: {
      url: "https://ai.google.dev/gemini-api/docs/changelog",
      checked: "2026-11-30"
    },
    deprecations: {
      url: "https://ai.google.dev/gemini-api/docs/deprecations",
      checked: "2026-11-23"
    },
    "image-generation": {
      url: "https://ai.google.dev/gemini-api/docs/image-generation",
      checked: "2026-10-03"
    },
    laozhang: {
      url: "https://docs.laozhang.ai/ja/api-capabilities/nano-banana-image.md",
      checked: "2026-11-23"
    },
    octopus: {
      url: "https://github.com/nyldn/claude-octopus/issues/493",
      checked: "2026-06-15"
    },
    pricing: { url: "https://ai.google.dev/gemini-api/docs/pricing", checked: "2026-10-09" },
    "pydantic-ai": {
      url: "https://github.com/pydantic/pydantic-ai/blob/main/docs/images.md",
      checked: "2026-11-23"
    },
    "sdk-types": {
      url: "https://www.npmjs.com/package/@google/genai/v/3.1.0",
      checked: "2026-11-23"
    },
    wrongtype: {
      url: "https://github.com/googleapis/python-genai/issues/1824",
      checked: "2026-11-23"
    }
  }
};

// action/capabilities/models/index.ts
var files = {
  "gpt-image-2.json": gpt_image_2_default,
  "gpt-image-2.5.json": gpt_image_2_5_default,
  "gpt-image-2.6.json": gpt_image_2_6_default,
  "nano-banana.json": nano_banana_default,
  "nano-banana-2.json": nano_banana_2_default,
  "nano-banana-2.1.json": nano_banana_2_1_default,
  "nano-banana-2-lite.json": nano_banana_2_lite_default,
  "nano-banana-pro.json": nano_banana_pro_default
};

// action/capabilities/sources.ts
function citeSources(json) {
  const table = isObject(json) && isObject(json.sources) ? json.sources : {};
  const cite = (value) => {
    if (Array.isArray(value)) return value.map(cite);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(
        ([key, inner]) => key === "sources" && Array.isArray(inner) ? [key, inner.map((name) => table[name] ?? name)] : [key, cite(inner)]
      )
    );
  };
  return cite(json);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// action/capabilities/find.ts
var models = Object.values(files).map((json) => citeSources(json)).sort((a, b) => a.name < b.name ? -1 : 1);
var terms = models.flatMap(termsOf);
function findModel(query) {
  const wanted = query.trim().toLowerCase().replace(/^(googleai|vertexai|models)\//, "");
  const term = terms.find(({ spelling }) => spelling === wanted);
  if (term) return { found: true, model: term.model, apiId: term.apiId };
  return { found: false, suggestions: suggest(wanted) };
}
function successorOf(apiId) {
  return apiId.successor === null ? void 0 : findModel(apiId.successor);
}
function termsOf(model) {
  const named = [model.name, model.displayName].map((word) => ({
    spelling: word.toLowerCase(),
    proper: model.name,
    model,
    apiId: mainId(model)
  }));
  const ids = model.apiIds.map((apiId) => ({ spelling: apiId.id, proper: apiId.id, model, apiId }));
  return [...named, ...ids];
}
function suggest(wanted) {
  const near = terms.map(({ spelling, proper }) => ({ proper, away: (0, import_fastest_levenshtein.distance)(wanted, spelling) })).filter(({ away }) => away <= Math.max(2, wanted.length / 3)).sort((a, b) => a.away - b.away || (a.proper < b.proper ? -1 : 1));
  return [...new Set(near.map(({ proper }) => proper))].slice(0, 3);
}

// action/capabilities/money.ts
var dollar = 0.99995;
function usdText(usd) {
  if (usd === void 0 || usd === null) return "unknown";
  if (usd === 0) return "$0.00";
  if (usd < 1e-4) return "<$0.0001";
  return fixedText(usd, usd < dollar ? 4 : 2);
}
function fixedText(usd, decimals) {
  const rounded = usd < 1e-6 ? 0 : Math.round(Number(`${usd}e${decimals}`)) / 10 ** decimals;
  return `$${grouped(rounded.toFixed(decimals))}`;
}
function roundUsd(usd) {
  return Math.round(usd * 1e6) / 1e6;
}
function grouped(digits) {
  return digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/g, ",");
}

// action/capabilities/price.ts
var bytesPerToken = 4;
function priceFor(model, ask) {
  const image = model.tiers[ask.tier ?? model.defaultTier]?.outputTokens;
  if (image === null || image === void 0) return void 0;
  const rates = ratesOn(model, ask.on);
  const factor = ask.batch ? rates.batch : 1;
  if (factor === null) return void 0;
  const amount = (tokens) => ({ usd: factor * costAt(rates, tokens), tokens });
  const { contextTokens, outputTokens, tokensPerImage } = model.inputs;
  const pictures = ask.references * (tokensPerImage ?? 0);
  const known = ask.references === 0 || tokensPerImage !== null;
  const text = outputTokens - image;
  return {
    expected: amount({
      input: Math.ceil(ask.promptBytes / bytesPerToken) + pictures,
      text: Math.min(model.thinking.typicalTokens ?? 0, text),
      image
    }),
    atMost: amount({ input: known ? ask.promptBytes + pictures : contextTokens, text, image })
  };
}
function imagePriceOf(model, tier, { on, batch = false }) {
  const offer = model.tiers[tier];
  if (offer === void 0) return void 0;
  const { image, batch: factor } = ratesOn(model, on);
  if (offer.outputTokens === null || batch && factor === null) return null;
  return offer.outputTokens * image * (batch ? factor ?? 1 : 1) / 1e6;
}
function comparedPriceOf(model, outputTokens) {
  if (outputTokens === null || model.rates === null) return null;
  return outputTokens * model.rates.imageOutput / 1e6;
}
function costOf(model, tokens, on) {
  return costAt(ratesOn(model, on), tokens);
}
function costAt(rates, { input, text, image }) {
  return (input * rates.input + text * rates.text + image * rates.image) / 1e6;
}
function ratesOn({ rates }, date) {
  const day = date.toISOString().slice(0, 10);
  return rates.findLast(({ from }) => from <= day) ?? rates[0];
}

// action/capabilities/ratio.ts
var tolerance = 0.05;
function fitsRatio({ width, height }, ratio) {
  const [across = 1, down = 1] = typeof ratio === "string" ? ratio.split(":").map(Number) : [ratio.width, ratio.height];
  return Math.abs(width / height / (across / down) - 1) <= tolerance;
}

// action/capabilities/either.ts
function either(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// action/capabilities/remedy.ts
function namesWhere(offers) {
  return models.filter((model) => model.kind === "renderable").filter((model) => model.apiIds.some((id) => id.channel === "stable" && id.shutdown === null)).filter(offers).map((model) => model.name);
}
function remedy(use, others) {
  return others.length === 0 ? `${use}.` : `${use}, or choose ${either(others)}.`;
}

// action/capabilities/references.ts
var limitNames = {
  total: "reference",
  objects: "object reference",
  characters: "character reference",
  style: "style reference"
};
function checkReferences(model, roles) {
  return excess(model, roles).map(({ kind, limit, count }) => {
    const name = limitNames[kind];
    const most = `at most ${limit} ${name}${limit === 1 ? "" : "s"}, not ${count}`;
    return {
      setting: "references",
      fault: `${model.name} takes ${limit === 0 ? `no ${name}s` : most}`,
      remedy: remedy(
        limit > 0 ? `Remove ${count - limit} of them` : `Remove ${count === 1 ? "it" : "them"}`,
        namesWhere((other) => excess(other, roles).length === 0)
      )
    };
  });
}
function excess(model, roles) {
  const counts = { total: roles.length, objects: 0, characters: 0, style: 0 };
  for (const role of roles) counts[kindOf(role)] += 1;
  return Object.keys(limitNames).flatMap((kind) => {
    const limit = model.references[kind];
    const count = counts[kind];
    return limit !== null && count > limit ? [{ kind, limit, count }] : [];
  });
}
function kindOf(role) {
  if (role === "character") return "characters";
  return role === "style" ? "style" : "objects";
}

// action/capabilities/vocabulary.ts
var tiers = ["512", "1K", "2K", "4K"];
var aspectRatios = [
  "1:1",
  "1:4",
  "1:8",
  "2:3",
  "3:2",
  "3:4",
  "4:1",
  "4:3",
  "4:5",
  "5:4",
  "8:1",
  "9:16",
  "16:9",
  "21:9"
];
var referenceRoles = [
  "subject",
  "style",
  "material",
  "layout",
  "character",
  "product",
  "logo",
  "base"
];
var thinkingLevels = ["minimal", "low", "medium", "high"];

// action/capabilities/settings.ts
function checkSettings(model, settings) {
  if (model.kind === "comparison") return [comparisonFault(model.name)];
  return [
    ...checkTier(model, settings.tier),
    ...checkRatio(model, settings.aspectRatio),
    ...checkThinking(model, settings.thinking),
    ...checkReferences(model, settings.referenceRoles ?? [])
  ];
}
function pixelsFor(model, tier, ratio) {
  return model.tiers[tier ?? model.defaultTier]?.pixels.byRatio[ratio];
}
function comparisonFault(name) {
  return {
    setting: "model",
    fault: `${name} is here for comparison only and cannot render`,
    remedy: `Choose ${either(namesWhere(() => true))}.`
  };
}
function checkTier(model, tier) {
  if (tier === void 0 || model.tiers[tier]) return [];
  const offered = tiers.filter((one) => model.tiers[one]);
  return [
    {
      setting: "tier",
      fault: `${model.name} does not offer tier ${tier}`,
      remedy: remedy(
        `Use ${either(offered)}`,
        namesWhere((other) => tier in other.tiers)
      )
    }
  ];
}
function checkRatio(model, ratio) {
  if (ratio === void 0 || model.ratios.includes(ratio)) return [];
  return [
    {
      setting: "aspectRatio",
      fault: `${model.name} does not offer aspect ratio ${ratio}`,
      remedy: remedy(
        `Use ${either(model.ratios)}`,
        namesWhere((other) => other.ratios.includes(ratio))
      )
    }
  ];
}
function checkThinking(model, level) {
  const { control, levels } = model.thinking;
  if (level === void 0 || levels.includes(level)) return [];
  const faults = {
    none: `${model.name} does not think`,
    fixed: `${model.name} always thinks and takes no thinking level`,
    levels: `${model.name} does not offer thinking level ${level}`
  };
  return [
    {
      setting: "thinking",
      fault: faults[control],
      remedy: remedy(
        control === "levels" ? `Use ${either(levels)}` : "Remove thinking",
        namesWhere((other) => other.thinking.levels.includes(level))
      )
    }
  ];
}

export {
  lifecycleOn,
  models,
  findModel,
  successorOf,
  usdText,
  roundUsd,
  grouped,
  priceFor,
  imagePriceOf,
  comparedPriceOf,
  costOf,
  fitsRatio,
  tiers,
  aspectRatios,
  referenceRoles,
  thinkingLevels,
  checkSettings,
  pixelsFor
};
