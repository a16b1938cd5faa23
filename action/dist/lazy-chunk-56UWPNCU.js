import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// action/plan/stages.ts
var stages = ["preview", "review", "deliver"];

// action/starter-workflow.ts
var starterWorkflow = `# .github/workflows/darkroom.yml
# Instead of OWNER/darkroom@000\u20260 write its repository and the full SHA of a commit you trust.
name: Darkroom
on:
  pull_request:
    types: [opened, synchronize, reopened, closed]
    paths: ['templates/**', 'images/**', darkroom.yml]
permissions: {}
concurrency:
  group: darkroom-\${{ github.event.pull_request.number }}
  cancel-in-progress: false # a cancelled run may have paid
  queue: max
jobs:
  darkroom:
    runs-on: ubuntu-24.04
    timeout-minutes: 90
    permissions:
      contents: write # the images, and paid bytes on the branch darkroom/pr-NUMBER
      pull-requests: write # the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          ref: \${{ github.event.pull_request.head.sha || github.sha }}
          persist-credentials: false
      - uses: OWNER/darkroom@0000000000000000000000000000000000000000 # v0.1.0
        with:
          gemini-api-key: \${{ secrets.GEMINI_API_KEY }}
`;

// action/inputs.ts
var commands = ["init", "plan", "render", "verify", "migrate", "why", "models"];
var all = commands;
var onProject = ["plan", "render", "verify", "migrate", "why"];
var deciding = ["plan", "render", "verify"];
var sending = ["plan", "render"];
var failures = [
  "problem",
  "blocked",
  "mismatched",
  "failed",
  "stale",
  "over-budget"
];
var inputs = {
  mode: {
    kind: "choice",
    choices: ["plan", "verify", "render"],
    input: "mode",
    auto: "by the event",
    standard: "auto",
    words: "plan prices and shows, verify checks committed locks, render makes images."
  },
  geminiApiKey: {
    kind: "text",
    input: "gemini-api-key",
    secret: true,
    standard: "none",
    words: "The Gemini API's key. Without one the emulator draws proofs, free."
  },
  root: {
    kind: "text",
    flag: "root",
    value: "DIR",
    commands: all,
    standard: "the current folder",
    words: "The repository to work in."
  },
  config: {
    kind: "text",
    flag: "config",
    input: "config",
    value: "FILE",
    commands: onProject,
    standard: "darkroom.yml",
    words: "The file with defaults, below the root."
  },
  templates: {
    kind: "list",
    flag: "templates",
    input: "templates",
    value: "GLOB",
    commands: onProject,
    standard: "templates/**/*.prompt",
    words: "Templates to read, as a glob or a folder. Several: a flag for each, or one a line."
  },
  only: {
    kind: "text",
    flag: "only",
    value: "NAME",
    commands: [...deciding, "migrate"],
    standard: "all",
    words: "One template (hero), variant (hero#citrus) or candidate (hero#citrus@2), with the sources it still needs."
  },
  stage: {
    kind: "choice",
    choices: stages,
    flag: "stage",
    input: "stage",
    auto: "deliver",
    value: stages.join("|"),
    commands: sending,
    standard: "deliver",
    words: "preview and review make proofs at 1K and 2K; deliver renders the declared tier."
  },
  concurrency: {
    kind: "whole",
    least: 1,
    most: 64,
    flag: "concurrency",
    input: "concurrency",
    value: "N",
    commands: ["render"],
    standard: "4",
    words: "Calls under way at once."
  },
  requestsPerMinute: {
    kind: "whole",
    least: 1,
    most: 1e4,
    flag: "requests-per-minute",
    input: "requests-per-minute",
    value: "N",
    commands: ["render"],
    standard: "no limit",
    words: "Calls started in a minute, evenly spaced."
  },
  budgetUsd: {
    kind: "usd",
    flag: "budget-usd",
    input: "budget-usd",
    value: "N|none",
    commands: sending,
    standard: "10",
    words: "The most a run may spend, in USD; 0 forbids spending, none lifts the limit."
  },
  timeout: {
    kind: "whole",
    least: 1,
    most: 604800,
    flag: "timeout",
    value: "SECONDS",
    commands: ["render"],
    standard: "3600",
    words: "When the run must be over. Calls under way then are given up."
  },
  force: {
    kind: "switch",
    flag: "force",
    commands: sending,
    standard: "off",
    words: "Render what --only names although it is unchanged, held back, or in the way of a file edited by hand."
  },
  allowRetired: {
    kind: "switch",
    flag: "allow-retired",
    commands: sending,
    standard: "off",
    words: "Send renders to a model that was shut down."
  },
  requireKey: {
    kind: "switch",
    flag: "require-key",
    input: "require-key",
    auto: "on where images should be delivered, not on pull requests",
    commands: ["render"],
    standard: "off",
    words: "Fail without credentials rather than emulate."
  },
  vertexProject: {
    kind: "text",
    flag: "vertex-project",
    input: "vertex-project",
    value: "ID",
    commands: sending,
    standard: "none",
    words: "Render through Vertex AI in this Google Cloud project, with application-default credentials."
  },
  vertexLocation: {
    kind: "text",
    flag: "vertex-location",
    input: "vertex-location",
    value: "NAME",
    commands: sending,
    standard: "global",
    words: "The Vertex AI location."
  },
  geminiBaseUrl: {
    kind: "text",
    flag: "gemini-base-url",
    input: "gemini-base-url",
    value: "URL",
    commands: sending,
    standard: "Google's",
    words: "Another address of the Gemini API: https, or http on this machine."
  },
  json: {
    kind: "switch",
    flag: "json",
    commands: [...deciding, "migrate", "why", "models"],
    standard: "off",
    words: "Print the report alone, as JSON, on standard output."
  },
  write: {
    kind: "switch",
    flag: "write",
    commands: ["migrate"],
    standard: "off",
    words: "Write the changes that migrate shows."
  },
  githubToken: {
    kind: "text",
    input: "github-token",
    secret: true,
    standard: "the workflow's own",
    words: "The token that comments and commits. With a GitHub App\u2019s, checks on our commits start by themselves."
  },
  commit: {
    kind: "choice",
    choices: ["api", "git", "none"],
    input: "commit",
    auto: "by the API, by git push where that serves better",
    standard: "auto",
    words: "How rendered images and their locks are committed; emulated ones never are."
  },
  commitMessage: {
    kind: "text",
    input: "commit-message",
    standard: "says how many images were rendered",
    words: "The message of that commit."
  },
  branch: {
    kind: "text",
    input: "branch",
    standard: "the run\u2019s own; where that is protected, a branch with a pull request",
    words: "The branch that takes the commit. Another than the run\u2019s own comes with a pull request."
  },
  comment: {
    kind: "choice",
    choices: ["always", "changes", "on-failure", "never"],
    input: "comment",
    standard: "always",
    words: "When the contact sheet is a comment on the pull request."
  },
  commentKey: {
    kind: "text",
    input: "comment-key",
    standard: "darkroom",
    words: "Tells the comments of several workflows on one pull request apart."
  },
  previewUrls: {
    kind: "choice",
    choices: ["blob", "raw", "none"],
    input: "preview-urls",
    standard: "blob",
    words: "How the pictures of the sheet are addressed; none leaves them out."
  },
  artifact: {
    kind: "text",
    input: "artifact",
    standard: "none",
    words: "On workflow_run: the folder where the report of a fork\u2019s run was downloaded to."
  },
  failOn: {
    kind: "words",
    choices: failures,
    input: "fail-on",
    standard: "all but stale; with it in a merge queue",
    words: "What makes the run fail."
  },
  workingDirectory: {
    kind: "text",
    input: "working-directory",
    standard: "the workspace's root",
    words: "The folder to work in, below the workspace."
  }
};
var rows = Object.entries(inputs);
var flags = rows.filter((row) => row[1].flag !== void 0);
var actionInputs = rows.filter(
  (row) => row[1].input !== void 0
);
var UsageError = class extends Error {
  name = "UsageError";
};
function calledAt(door, name) {
  return door === "action" ? name : `--${name}`;
}
function readSettings(given, door = "command line") {
  const entries = Object.entries(given).flatMap(([name, text]) => {
    const row = inputs[name];
    if (row === void 0 || text === void 0) return [];
    if (door === "action" && row.auto && text === "auto") return [];
    return [[name, read(row, text, door)]];
  });
  const settings = Object.fromEntries(entries);
  if (settings.force && settings.only === void 0) {
    throw new UsageError(
      "--force renders again what is paid for already, so it needs --only NAME."
    );
  }
  if (settings.vertexLocation !== void 0 && settings.vertexProject === void 0) {
    const [location, project] = ["vertex-location", "vertex-project"].map(
      (name) => calledAt(door, name)
    );
    throw new UsageError(`${location} says nothing without ${project}. Give ${project} too.`);
  }
  return settings;
}
function read(row, given, door) {
  const refuse = (text2, allowed) => {
    const name = calledAt(door, row.flag ?? row.input ?? "");
    const value = row.secret ? "this value" : JSON.stringify(text2);
    throw new UsageError(`${name} does not take ${value}. Give ${allowed}.`);
  };
  if (row.kind === "list") {
    const list = [given].flat().map((one) => String(one).trim());
    return list.includes("") ? refuse("", "a text that is not empty") : list;
  }
  const text = String(given).trim();
  switch (row.kind) {
    case "switch":
      return /^(?:true|false)$/.test(text) ? text === "true" : refuse(text, "true or false");
    case "text":
      return text === "" ? refuse(text, "a text that is not empty") : text;
    case "choice":
      return row.choices.includes(text) ? text : refuse(text, choicesAt(door, row));
    case "words": {
      const words = text.split(/[\s,]+/).filter((word) => word !== "");
      const wrong = words.find((word) => !row.choices.includes(word));
      return wrong === void 0 ? words : refuse(wrong, `some of ${row.choices.join(", ")}`);
    }
    case "usd":
      if (text === "none") return text;
      return /^\d+(\.\d+)?$/.test(text) ? Number(text) : refuse(text, "an amount such as 2.50, or none");
    case "whole": {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      const fits = number >= row.least && number <= row.most;
      return fits ? number : refuse(text, `a whole number from ${row.least} to ${row.most}`);
    }
  }
}
function choicesAt(door, row) {
  const auto = door === "action" && row.auto ? ["auto"] : [];
  return [...auto, ...row.choices].join(", ");
}

export {
  stages,
  starterWorkflow,
  commands,
  failures,
  flags,
  actionInputs,
  UsageError,
  calledAt,
  readSettings
};
