import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  explain
} from "./lazy-chunk-5I6DOAA7.js";
import {
  UsageError,
  commands,
  flags,
  readSettings
} from "./lazy-chunk-56UWPNCU.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/usage.ts
import { parseArgs } from "node:util";
var purposes = {
  init: "write a first template and darkroom.yml",
  plan: "show what would be rendered, why, and what it would cost",
  render: "render what is not unchanged (without GEMINI_API_KEY: with the emulator, free)",
  verify: "check committed locks and images; needs no key",
  migrate: "show how templates move off a retired model, and write it with --write",
  why: "tell which template, variant, commit, model and price made an image",
  models: "list the models: ids, life cycle, tiers, prices, ratios"
};
var operandsOf = { why: "IMAGE" };
async function readUsage(args) {
  const [first, ...rest] = args;
  if (first === "--version" || first === "-v") return { version: true };
  if (first === void 0 || first === "--help" || first === "-h" || first === "help") {
    const about = rest.find(isCommand);
    return { help: about ? commandHelp(about) : generalHelp() };
  }
  if (!isCommand(first)) {
    throw new UsageError(
      `darkroom has no command ${JSON.stringify(first)}.${await meant(first, commands)}`
    );
  }
  if (rest.includes("--help") || rest.includes("-h")) return { help: commandHelp(first) };
  return { command: first, ...await readFlags(first, rest) };
}
async function readFlags(command, args) {
  const rows = rowsOf(command);
  const options = Object.fromEntries(
    rows.map(([, row]) => [
      row.flag,
      { type: row.kind === "switch" ? "boolean" : "string", multiple: true }
    ])
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const row = rows.find(([, { flag }]) => flag === token.name)?.[1];
    if (row === void 0) throw await unknownFlag(command, token.rawName);
    if (row.kind === "switch" && token.value !== void 0) {
      throw new UsageError(
        `${token.rawName} takes no value. Leave out ${JSON.stringify(token.value)}.`
      );
    }
    const mistaken = !token.inlineValue && token.value?.startsWith("--");
    if (row.kind !== "switch" && (token.value === void 0 || mistaken)) {
      throw new UsageError(`${token.rawName} needs a value. Give ${token.rawName} ${row.value}.`);
    }
  }
  const given = rows.flatMap(([name, row]) => {
    const value = values[row.flag];
    if (!Array.isArray(value)) return [];
    if (row.kind !== "list" && value.length > 1) {
      throw new UsageError(`--${row.flag} was given ${value.length} times. Give it once.`);
    }
    return [[name, row.kind === "list" ? value : value[0]]];
  });
  return {
    given: Object.fromEntries(given),
    operands: operands(command, positionals)
  };
}
function operands(command, found) {
  const wanted = operandsOf[command];
  const extra = found.at(wanted === void 0 ? 0 : 1);
  if (extra !== void 0) {
    throw new UsageError(
      `${command} does not know what to do with ${JSON.stringify(extra)}. Leave it out.`
    );
  }
  if (wanted !== void 0 && found.length === 0) {
    throw new UsageError(
      `${command} needs ${wanted}. Name a rendered file: darkroom ${command} images/hero.jpg`
    );
  }
  return found;
}
async function unknownFlag(command, flag) {
  const elsewhere = flags.find(([, row]) => `--${row.flag}` === flag)?.[1];
  if (elsewhere !== void 0) {
    return new UsageError(
      `${command} does not take ${flag}. It belongs to ${elsewhere.commands.join(", ")}.`
    );
  }
  const its = rowsOf(command).map(([, row]) => `--${row.flag}`);
  return new UsageError(`${command} has no flag ${flag}.${await meant(flag, its)}`);
}
async function meant(word, words) {
  const { didYouMean } = await import("./lazy-suggest-3UB5WMYA.js");
  return ` ${didYouMean(word, words, "darkroom --help lists what there is.")}`;
}
function rowsOf(command) {
  return flags.filter(([, row]) => row.commands.includes(command));
}
function isCommand(word) {
  return commands.includes(word);
}
function generalHelp() {
  const width = Math.max(...commands.map((name) => usageOf(name).length));
  return [
    "Darkroom keeps image prompts as code: .prompt templates in, checked and priced images out.",
    "",
    "Usage: darkroom COMMAND [flags]",
    "",
    ...commands.map((name) => `  ${usageOf(name).padEnd(width)}  ${purposes[name]}`),
    "",
    "darkroom COMMAND --help lists its flags; darkroom --version prints the version.",
    "",
    "Environment:",
    "",
    "  GEMINI_API_KEY          the Gemini API's key",
    "  GOOGLE_GEMINI_BASE_URL  another address of the Gemini API",
    "",
    "Exit status:",
    "",
    "  0    all well",
    "  1    something failed, was blocked or is stale",
    "  2    wrong usage, or a problem in a file",
    "  130  interrupted"
  ].join("\n");
}
function fitHelp(help, width) {
  if (width === void 0) return help;
  return help.split("\n").flatMap((line) => fitLine(line, width)).join("\n");
}
var narrow = 24;
function fitLine(line, width) {
  const column = /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0].length ?? 0;
  const indent = " ".repeat(width - column < narrow ? 4 : column);
  const lines = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(" ", width);
    if (rest.slice(0, space).trim() === "") break;
    lines.push(rest.slice(0, space).trimEnd());
    rest = `${indent}${rest.slice(space + 1)}`;
  }
  return [...lines, rest];
}
function commandHelp(command) {
  const rows = rowsOf(command).map(([, row]) => row);
  const heads = rows.map((row) => `--${row.flag}${row.value ? ` ${row.value}` : ""}`);
  const width = Math.max(...heads.map((head) => head.length));
  return [
    `Usage: darkroom ${usageOf(command)} [flags]`,
    "",
    `${purposes[command][0]?.toUpperCase()}${purposes[command].slice(1)}.`,
    "",
    ...rows.map(
      (row, index) => `  ${heads[index]?.padEnd(width)}  ${row.words} Default: ${row.standard}.`
    )
  ].join("\n");
}
function usageOf(command) {
  const operand = operandsOf[command];
  return operand === void 0 ? command : `${command} ${operand}`;
}

// action/cli.ts
var status = { well: 0, failed: 1, wrong: 2 };
async function main(args, shell) {
  const usage = await readUsage(args);
  if ("help" in usage) return print(shell, fitHelp(usage.help, shell.out.columns));
  if ("version" in usage) return print(shell, await version());
  const settings = readSettings(usage.given);
  switch (usage.command) {
    case "plan":
    case "render":
    case "verify":
      return (await import("./lazy-run-COOP5MG4.js")).runCommand(usage.command, settings, shell);
    case "init":
      return (await import("./lazy-init-IV5VG3DX.js")).init(settings, shell);
    case "migrate":
      return (await import("./lazy-migrate-OLUVB77G.js")).migrate(settings, shell);
    case "why":
      return (await import("./lazy-why-AHVQKCJG.js")).why(usage.operands[0] ?? "", settings, shell);
    case "models":
      return (await import("./lazy-models-GR2RY4IA.js")).listModels(settings, shell);
  }
}
function print(shell, text) {
  shell.out.write(`${text}
`);
  return status.well;
}
async function version() {
  const { default: manifest } = await import("./lazy-package-E5BWKQN7.js");
  return manifest.version;
}
async function runProcess() {
  const { stdout, stderr, env } = process;
  stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.exitCode = await main(process.argv.slice(2), {
      out: stdout,
      err: stderr,
      apiKey: env.GEMINI_API_KEY?.trim() || void 0,
      baseUrl: env.GOOGLE_GEMINI_BASE_URL?.trim() || void 0,
      colours: stdout.isTTY && !env.NO_COLOR && env.TERM !== "dumb"
    });
  } catch (error) {
    stderr.write(`darkroom: ${await explain(error)}
`);
    const failed = error instanceof Error && ["Claimed", "WriteFault"].includes(error.name);
    process.exitCode = failed ? status.failed : status.wrong;
  }
}
export {
  main,
  runProcess
};
