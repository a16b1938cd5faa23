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
  drawnWords,
  earlyEnd,
  keyRemedies,
  linesOf,
  pruneWords
} from "./lazy-chunk-D7LOG7T5.js";
import {
  diffWordsWithSpace
} from "./lazy-chunk-TWHXCF7Y.js";
import {
  countProblems
} from "./lazy-chunk-ESBKYHFP.js";
import {
  counted,
  durationText,
  numberText,
  pixelsText,
  sentences
} from "./lazy-chunk-YWG4ULEL.js";
import {
  UsageError,
  failures
} from "./lazy-chunk-56UWPNCU.js";
import {
  plainLook
} from "./lazy-chunk-J7N7USUU.js";
import {
  plainBlock,
  plainLine
} from "./lazy-chunk-M66Y56N7.js";
import {
  compare
} from "./lazy-chunk-OZCGRKUY.js";
import {
  roundUsd,
  usdText
} from "./lazy-chunk-W3TSDLLV.js";
import {
  _maxLength,
  _minLength,
  _regex,
  object,
  string
} from "./lazy-chunk-BO6B2TJA.js";

// action/publish/event-names.ts
var nameWithOwner = string().check(_regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/));
var sha = string().check(_regex(/^[0-9a-f]{40}$/));
var branchName = string().check(
  _minLength(1),
  _maxLength(255),
  _regex(/^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|@\{))[^\p{Cc}\s~^:?*[\\]*[^\p{Cc}\s~^:?*[\\/.]$/u)
);
var login = string().check(_regex(/^[\w-]{1,100}(?:\[bot\])?$/));
function misread(event) {
  return `The ${event} event is not as GitHub describes it. Run this in a GitHub Actions workflow.`;
}

// action/publish/unverified.ts
var workflowRunEvent = object({
  workflow_run: object({
    event: string().check(_regex(/^[a-z_]{1,64}$/)),
    head_sha: sha,
    head_branch: branchName,
    head_repository: object({ full_name: nameWithOwner })
  })
});
function reportOfAnotherRun(payload) {
  const read = workflowRunEvent.safeParse(payload);
  if (!read.success) throw new UsageError(misread("workflow_run"));
  const { event, head_sha, head_branch, head_repository } = read.data.workflow_run;
  if (event !== "pull_request") {
    throw new UsageError(
      `The run before this one was started by ${event}, and only a pull_request run leaves a report to post. Give the job if: github.event.workflow_run.event == 'pull_request'.`
    );
  }
  const headRepository = head_repository.full_name;
  const [headOwner = ""] = headRepository.split("/");
  return {
    kind: "report of another run",
    event,
    headSha: head_sha,
    headBranch: head_branch,
    headRepository,
    headOwner
  };
}
function pullOf(pulls, { headSha, headRepository }) {
  const [pull, ...more] = pulls.filter(
    (one) => one.isOpen && one.headSha === headSha && one.headRepository === headRepository
  );
  return more.length === 0 ? pull : void 0;
}

// action/report/markdown/escape.ts
var structural = /[&<>"'\\`*_[\]{}|~$^]/g;
var leading = /^[-+#=:0-9]/;
var named = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
function proseText(text, limit2 = Infinity) {
  return entities(apart(shortLine(text, limit2).trim())).replace(leading, entity);
}
function proseLines(text) {
  const lines = plainBlock(text).replaceAll("	", " ").split("\n");
  return lines.map((line) => entities(apart(line))).join("<br>");
}
function codeText(text, limit2 = Infinity) {
  const words = entities(shortLine(text, limit2)).replace(/@|:(?=\/)|(?<=www)\./gi, entity);
  return `<code>${words}</code>`;
}
function attributeText(text, limit2 = Infinity) {
  return entities(shortLine(text, limit2));
}
function linkAddress(address) {
  if (address.length > 2e3 || !URL.canParse(address)) return void 0;
  const url = new URL(address);
  const safe = url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
  if (!safe || url.username !== "" || url.password !== "" || url.href.length > 2e3) {
    return void 0;
  }
  return url.href.replace(
    /[&"'<>`|]/g,
    (character) => character === "&" ? "&amp;" : encodedCharacter(character)
  );
}
function markerOf(key) {
  const safe = encodeURIComponent(key.slice(0, 60).toWellFormed()).replace(/[!'()*~]/g, encodedCharacter).replace(/-(?=-|$)/g, "%2D");
  return `<!-- darkroom:${safe} -->`;
}
function clip(text, limit2) {
  if (text.length <= limit2) return text;
  const kept = text.slice(0, Math.max(0, limit2 - 1));
  return `${kept.replace(/[\ud800-\udbff]$/, "").trimEnd()}\u2026`;
}
function shortLine(text, limit2) {
  return clip(plainLine(clip(text, limit2)), limit2);
}
function isLoopback(host) {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
function entities(text) {
  return text.replace(structural, entity);
}
function entity(character) {
  return `&${named[character] ?? `#${character.charCodeAt(0)}`};`;
}
function encodedCharacter(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
var space = "\u200B";
function apart(text) {
  return text.replace(/@/g, `@${space}`).replace(/#(?=\d)/g, `#${space}`).replace(/\bgh-(?=\d)/gi, `$&${space}`).replace(/:(?=\/)/g, `:${space}`).replace(/www\./gi, (found) => `${found.slice(0, 3)}${space}.`).replace(/[0-9a-f]{7,}/gi, (hex) => hex.replace(/.{6}(?=.)/g, `$&${space}`));
}

// action/publish/comment.ts
function ownComment(comments, { key, login: login2 }) {
  const own = bareLogin(login2);
  return comments.findLast(
    ({ author, body: body2, minimized }) => !minimized && bareLogin(author) === own && body2.startsWith(markerOf(key))
  );
}
function bareLogin(login2) {
  return login2.toLowerCase().replace(/\[bot\]$/, "");
}
function isWorthComment(when, data, run) {
  switch (when) {
    case "never":
      return false;
    case "always":
      return true;
    case "on-failure":
      return run.failed || run.exists;
    case "changes":
      return run.failed || run.exists || hasChanges(data);
  }
}
function hasChanges({ renders, problems, orphans }) {
  const changed = renders.some(({ outcome }) => outcome !== "unchanged");
  return changed || problems.length > 0 || orphans.length > 0;
}

// action/publish/github.ts
function statusOf(error) {
  const status = error instanceof Error && "status" in error ? error.status : void 0;
  return typeof status === "number" ? status : void 0;
}
function lacksRights(error) {
  return [403, 404].includes(statusOf(error) ?? 0);
}
function isUnknownToken(error) {
  return statusOf(error) === 401;
}
var unknownToken = "the token was refused: it is wrong, or its time is over";

// action/publish/post-comment.ts
async function postComment(github, posting) {
  const { number, headSha, key, when, data, failed, body: body2 } = posting;
  if (when === "never") return { kind: "not posted", why: "comment is never." };
  try {
    const comments = await github.comments(number);
    const own = ownComment(comments, { key, login: await github.login() });
    if (!isWorthComment(when, data, { failed, exists: own !== void 0 })) {
      return { kind: "not posted", why: `There is nothing to comment on: comment is ${when}.` };
    }
    if (own?.body === body2) return { kind: "posted", id: own.id };
    const pull = await github.pull(number);
    if (!pull.isOpen || pull.headSha !== headSha) {
      return {
        kind: "not posted",
        why: pull.isOpen ? "The pull request has moved on from the commit of this run." : "The pull request is closed: nothing was posted."
      };
    }
    if (own === void 0) return { kind: "posted", id: await github.createComment(number, body2) };
    await github.updateComment(own.id, body2);
    return { kind: "posted", id: own.id };
  } catch (error) {
    if (isUnknownToken(error)) return { kind: "not posted", why: noToken, isFault: true };
    if (!lacksRights(error)) throw error;
    return {
      kind: "not posted",
      why: "The token may not comment: give the job the permission pull-requests: write. The sheet is in the job summary."
    };
  }
}
var noToken = `There is no comment, for ${unknownToken}. Check github-token. The sheet is in the job summary.`;

// action/report/markdown/fit.ts
function fitParts(parts, space2) {
  const { measure, glue: glue2 } = space2;
  const taken = [];
  let room = space2.room;
  let kept = shortForms(parts, space2);
  if (kept > room / 2) kept = 0;
  let leftOut = none;
  for (const part of parts) {
    kept = Math.max(0, kept - shortForms([part], space2));
    const between = taken.length === 0 ? 0 : measure(glue2);
    const one = fitOne(part, { room: room - kept - between, measure });
    leftOut = plus(leftOut, one.leftOut);
    const text = one.text || shortIn(part, { room: room - between, measure });
    if (text === "") continue;
    taken.push(text);
    room -= between + measure(text);
  }
  return { text: taken.join(glue2), leftOut };
}
function shortForms(parts, { measure, glue: glue2 }) {
  return parts.reduce(
    (sum, part) => sum + measure(shortOf(part) === "" ? "" : shortOf(part) + glue2),
    0
  );
}
function shortOf(part) {
  return "short" in part ? part.short ?? "" : "";
}
function shortIn(part, { room, measure }) {
  const short = shortOf(part);
  return measure(short) <= room ? short : "";
}
var none = { images: 0, problems: 0 };
function leaf(text, { images = 0, problems = 0 } = {}) {
  return { text, images, problems };
}
function fitOne(part, { room, measure }) {
  if ("text" in part) {
    const fits = measure(part.text) <= room;
    return fits ? { text: part.text, leftOut: none } : { text: "", leftOut: part };
  }
  const around = [part.open, part.close].filter((text2) => text2 !== "");
  const taken = around.reduce((sum, text2) => sum + measure(text2) + 1, 0);
  const inner = fitParts(part.parts, { room: room - taken, measure, glue: "\n" });
  if (inner.text === "") return inner;
  const text = [part.open, inner.text, part.close].filter((one) => one !== "").join("\n");
  return { text, leftOut: inner.leftOut };
}
function plus(a, b) {
  return { images: a.images + b.images, problems: a.problems + b.problems };
}

// action/report/markdown/words.ts
var wrong = ["mismatched", "blocked", "failed", "skipped"];
function isWrong({ outcome }) {
  return wrong.some((one) => one === outcome);
}
function tally({ renders }, outcome) {
  return renders.filter((render) => render.outcome === outcome).length;
}
function outcomeWord({ outcome, changed, emulated }) {
  if (outcome !== "unchanged" || !changed) return outcome;
  return emulated ? "drawn" : "delivered";
}
function deliveredBefore({ renders }) {
  return renders.filter((one) => outcomeWord(one) === "delivered").length;
}
function verdict(data) {
  const faults = wrong.map((outcome) => ({ outcome, amount: tally(data, outcome) })).flatMap(({ outcome, amount }) => amount === 0 ? [] : [`${numberText(amount)} ${outcome}`]);
  const problems = countProblems(data.problems.filter(({ severity }) => severity !== "notice"));
  const but = [...faults, ...problems === "" ? [] : [problems]].join(", ");
  return `Darkroom ${deed(data)}${but === "" ? "" : `: ${but}`}`;
}
function deed(data) {
  const done = deedOfRun(data);
  const before = deliveredBefore(data);
  if (before === 0) return done;
  const images = counted(before, "image");
  const acts = tally(data, "planned") + tally(data, "rendered") > 0;
  if (!acts) return `${done}; this pull request delivers ${images}`;
  return `${done}; ${images} ${before === 1 ? "was" : "were"} delivered before`;
}
function deedOfRun(data) {
  const planned = tally(data, "planned");
  const images = counted(planned, "image");
  switch (data.command) {
    case "plan":
      if (planned === 0) return nothing(data, "has nothing to render");
      return `would render ${images} for ${about(data.totals.expected.usd)}`;
    case "verify":
      if (planned === 0) return nothing(data, "found every image up to date");
      return `found ${images} to render for ${about(data.totals.expected.usd)}`;
    case "render":
      return renderDeed(data);
  }
}
function nothing({ problems, orphans }, words) {
  if (problems.some(({ severity }) => severity === "error")) return "cannot go on";
  return orphans.length === 0 ? words : `found ${counted(orphans.length, "orphan")}`;
}
function renderDeed(data) {
  const { length } = data.pruned;
  const pruned = length === 0 ? "" : `deleted ${counted(length, "orphan")}`;
  const made = renderedWords(data);
  if (made === void 0) return pruned || nothing(data, "has nothing to render");
  return pruned === "" ? made : `${made} and ${pruned}`;
}
function renderedWords(data) {
  const rendered = tally(data, "rendered");
  const tried = rendered + wrong.reduce((sum, outcome) => sum + tally(data, outcome), 0);
  if (rendered === 0) return tried === 0 ? void 0 : "rendered no image";
  const images = rendered === tried ? counted(rendered, "image") : `${numberText(rendered)} of ${counted(tried, "image")}`;
  if (data.service === "emulator") {
    return `drew ${images} EMULATED, ${usdText(data.totals.costUsd)} if real`;
  }
  return `rendered ${images} for ${usdText(data.totals.costUsd)}`;
}
function about(usd) {
  return usd === null ? "an unknown price" : usd === 0 ? "nothing" : `about ${usdText(usd)}`;
}
var services = {
  gemini: "Gemini API",
  vertex: "Vertex AI",
  emulator: "emulator",
  none: "no service"
};
function runWords(data) {
  const day = `${data.startedAt.slice(0, 16).replace("T", " ")} UTC`;
  const { command, stage, service, milliseconds } = data;
  const by = service === "none" ? [] : [services[service]];
  return [command, stage, ...by, day, durationText(milliseconds)].join(" \xB7 ");
}
function moneyWords({ totals, service, renders }) {
  const { expected, atMost, budgetUsd, costUsd, calls, maybePaidUsd, maybePaidCalls } = totals;
  const asked = renders.some(({ outcome }) => outcome !== "unchanged");
  const over = budgetUsd !== null && atMost.usd !== null && atMost.usd > budgetUsd;
  const budget = budgetUsd === null ? "There is no budget." : `The budget is ${usdText(budgetUsd)}.`;
  return [
    ...calls === 0 ? ["Nothing was paid."] : [paidWords(service, costUsd, calls)],
    ...asked ? [expectedWords(expected.usd, atMost.usd)] : [],
    budget,
    ...over ? ["A run stops before it would pass the budget."] : [],
    ...maybePaidCalls === 0 ? [] : [
      `Up to ${usdText(maybePaidUsd)} more may have been paid for ${counted(maybePaidCalls, "call")} whose answer never arrived whole.`
    ]
  ].join(" ");
}
function expectedWords(expected, atMost) {
  if (expected === null) return "What was expected is unknown: a model has no known price.";
  return `Expected ${usdText(expected)}, at most ${usdText(atMost)}.`;
}
function paidWords(service, costUsd, calls) {
  const times = counted(calls, "call");
  if (service !== "emulator") return `Paid ${usdText(costUsd)} in ${times}.`;
  return `Nothing was paid: ${times} to the emulator, ${usdText(costUsd)} if real.`;
}
function endWords({ interrupted, stopped }) {
  const end = earlyEnd({ interrupted, ...stopped && { stopped } });
  return end === void 0 ? [] : [`**${end.title}** ${proseText(end.words, 1e3)}`];
}
function faultWords(message, remedy, limit2) {
  return proseText(sentences(message, remedy), limit2);
}

// action/report/markdown/groups.ts
function groupsOf({ renders, problems }) {
  const shown = renders.filter(isShown);
  const byFile = Map.groupBy(problems, ({ file: file2 }) => file2);
  const groups = [...Map.groupBy(shown, ({ template }) => template)].map(([template, own]) => ({
    template,
    renders: own.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a))),
    problems: byFile.get(template) ?? []
  }));
  return groups.sort((a, b) => gravity(b) - gravity(a) || compare(a.template, b.template));
}
function isShown({ outcome, changed }) {
  return outcome !== "unchanged" || changed;
}
function otherProblems(data, groups) {
  const told2 = new Set(groups.map(({ template }) => template));
  return data.problems.filter(({ file: file2 }) => !told2.has(file2));
}
function isGrave(group) {
  return gravity(group) > 0;
}
function gravity({ renders, problems }) {
  return renders.some(isWrong) || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

// action/report/markdown/facts.ts
function factsOf(render) {
  return [
    ...whyChanged(render),
    ...alternative(render),
    fact("model", modelWords(render)),
    fact("size", sizeWords(render)),
    fact("price", priceWords(render)),
    ...references(render),
    ...file(render)
  ];
}
function shortPrice({
  outcome,
  changed,
  emulated,
  source,
  expected,
  priceUsd,
  calls,
  costUsd
}) {
  if (outcome === "unchanged") {
    if (!changed) return "nothing to pay";
    return `${usdText(priceUsd)}${emulated ? " if real" : ""}`;
  }
  if (outcome === "planned" || outcome === "skipped") {
    return source === null ? `about ${usdText(expected?.usd)}` : "nothing to pay";
  }
  if (calls === 0) return source === null ? "nothing paid" : `from ${clip(source, 40)}`;
  if (costUsd === 0) return "nothing paid";
  return emulated ? `${usdText(costUsd)} if real` : usdText(costUsd);
}
function fact(name, words) {
  return { name, words };
}
function whyChanged({ reason, detail }) {
  if (reason === null) return [];
  return [fact("why", proseText(detail === "" ? reason : `${reason}: ${detail}`, 1e3))];
}
function alternative({ alt, previous }) {
  if (alt === "") return [fact("alt", "none: the template gives no <code>alt</code>")];
  if (previous === null || previous.alt === alt || previous.alt === "") return [];
  const [before, after] = [previous.alt, alt].map((text) => proseText(text, 400));
  return [fact("alt", `<del>${before}</del> <ins>${after}</ins>`)];
}
function modelWords({ displayName, apiId, life }) {
  return `${proseText(displayName, 100)} (${codeText(apiId, 200)}), ${proseText(life, 200)}`;
}
function sizeWords({
  tier,
  aspectRatio,
  thinking,
  askedPixels,
  pixels,
  sha256
}) {
  const asked = askedPixels === null ? void 0 : askedPixels;
  const same = asked?.width === pixels?.width && asked?.height === pixels?.height;
  const came = sha256 === null || pixels === null ? void 0 : pixels;
  return [
    tier ?? "no tier",
    aspectRatio ?? "no ratio",
    came === void 0 || same ? pixelsText(came ?? asked) : `${pixelsText(asked)} asked, ${pixelsText(came)} came`,
    ...thinking === null ? [] : [`thinking ${thinking}`]
  ].join(" \xB7 ");
}
function priceWords(render) {
  const { expected, atMost, source, outcome, priceUsd, maybePaidUsd, calls, costUsd } = render;
  const asked = expected === null ? [] : [`${usdText(expected.usd)} expected, ${usdText(atMost?.usd)} at most`];
  const maybe = maybePaidUsd === 0 ? [] : [`up to ${usdText(maybePaidUsd)} more possibly paid`];
  if (outcome === "planned" || outcome === "skipped") {
    return [
      ...source === null ? asked : [`nothing: from ${proseText(source, 60)}`],
      ...maybe
    ].join("; ");
  }
  if (outcome === "unchanged") return `nothing now; it cost ${usdText(priceUsd)}`;
  const spent = render.emulated ? `nothing paid (EMULATED, ${usdText(costUsd)} if real)` : calls === 0 ? `nothing paid${source === null ? "" : `, from ${proseText(source, 60)}`}` : `${usdText(costUsd)} paid${calls === 1 ? "" : ` in ${counted(calls, "call")}`}`;
  return [...asked, spent, ...maybe].join("; ");
}
function references({ references: references2 }) {
  if (references2.length === 0) return [];
  const shown = references2.slice(0, 16).map(({ id, role, source }) => `${codeText(id, 100)}, ${role}: ${codeText(source, 300)}`);
  const more = references2.length - shown.length;
  return [fact("references", [...shown, ...more > 0 ? [`${more} more`] : []].join("; "))];
}
function file({ file: file2, sha256, previous }) {
  const now = file2 === null ? [] : [fileWords(file2, sha256)];
  const before = previous === null ? [] : [`before ${fileWords(previous.file, previous.sha256)}`];
  return now.length + before.length === 0 ? [] : [fact("file", [...now, ...before].join("; "))];
}
function fileWords(path, sha256) {
  return `${codeText(path, 400)}${sha256 === null ? "" : `, SHA-256 ${codeText(sha256.slice(0, 12))}`}`;
}

// action/report/markdown/pictures.ts
var alone = { width: 600, height: 600 };
var beside = { width: 400, height: 440 };
var among = { width: 320, height: 320 };
var small = { width: 180, height: 180 };
function pairTable(render, pair, single) {
  const cells = ["before", "after"].flatMap((side) => {
    const picture = pair?.[side];
    if (picture === void 0) return [];
    const room = pair?.before && pair.after ? beside : single ? alone : among;
    const link2 = linkedPicture(picture, {
      room,
      alt: altOf(render, side, 400),
      words: "full image"
    });
    return link2 === void 0 ? [] : [{ title: titleOf(side, render), link: link2 }];
  });
  if (cells.length === 0) return [];
  const heads = cells.map(({ title }) => `<th>${title}</th>`).join("");
  const bodies = cells.map(({ link: link2 }) => `<td align="center">${link2}</td>`);
  return ["<table>", `<tr>${heads}</tr>`, "<tr>", ...bodies, "</tr>", "</table>"];
}
function smallPicture(render, pair) {
  const side = pair?.after === void 0 ? "before" : "after";
  const picture = pair?.[side];
  const words = codeText(render.id, 100);
  return picture && linkedPicture(picture, { room: small, alt: altOf(render, side, 120), words });
}
function linkedPicture({ thumbnail, full, width, height }, { room, alt, words }) {
  const [source, target] = [linkAddress(thumbnail), linkAddress(full)];
  if (source === void 0 || target === void 0 || !(width > 0) || !(height > 0)) {
    return void 0;
  }
  const scale = Math.min(1, room.width / width, room.height / height);
  const shown = Math.max(1, Math.round(width * scale));
  return `<a href="${target}"><img src="${source}" width="${shown}" alt="${alt}"><br>${words}</a>`;
}
function altOf({ alt, id, previous }, side, limit2) {
  const words = side === "before" ? previous?.alt ?? alt : alt;
  return attributeText(words === "" ? `${id}, without a description` : words, limit2);
}
function titleOf(side, { emulated, outcome }) {
  if (side === "before") return "before";
  const name = outcome === "mismatched" ? "what came" : "after";
  return emulated ? `${name}, EMULATED` : name;
}

// action/report/markdown/prompt.ts
var greatestEdits = 100;
var context = 90;
var leastCut = 60;
function promptHtml(render, limit2) {
  const { prompt, previous } = render;
  if (previous === null || previous.prompt === prompt) {
    return { html: proseLines(clip(prompt, limit2)), changed: false };
  }
  const pieces = piecesOf(render, previous.prompt);
  const shown = limit2 === Infinity ? pieces : shortened(pieces, limit2);
  const html = shown.map((piece, index) => pieceHtml(piece, shown[index - 1])).join("");
  return { html, changed: true };
}
var known = /* @__PURE__ */ new WeakMap();
function piecesOf(render, before) {
  const pieces = known.get(render) ?? compared(before, render.prompt);
  known.set(render, pieces);
  return pieces;
}
function compared(before, after) {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: greatestEdits });
  if (changes === void 0) {
    return [
      { text: before, kind: "gone" },
      { text: after, kind: "new" }
    ];
  }
  return asPhrases(
    changes.map(({ value, added, removed }) => ({
      text: value,
      kind: added ? "new" : removed ? "gone" : "same"
    }))
  );
}
function asPhrases(pieces) {
  const phrases = [];
  let gone = "";
  let fresh = "";
  const flush = () => {
    if (gone !== "") phrases.push({ text: gone, kind: "gone" });
    if (fresh !== "") phrases.push({ text: fresh, kind: "new" });
    gone = "";
    fresh = "";
  };
  for (const [index, { text, kind }] of pieces.entries()) {
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else if (joins(text, pieces[index + 1]) && gone !== "" && fresh !== "") {
      gone += text;
      fresh += text;
    } else {
      flush();
      phrases.push({ text, kind });
    }
  }
  flush();
  return phrases;
}
function joins(text, next) {
  return next !== void 0 && /^[^\S\n]+$/.test(text);
}
function shortened(pieces, limit2) {
  let left2 = limit2;
  return pieces.flatMap((piece, index) => {
    if (left2 <= 0) return [];
    const near = piece.kind === "same" ? nearChanges(piece.text, index, pieces.length) : piece.text;
    const text = clip(near, left2);
    left2 -= text.length;
    return [{ ...piece, text }];
  });
}
function nearChanges(text, index, pieces) {
  const head = index === 0 ? "" : wordsFrom(text.slice(0, context), "start");
  const tail = index === pieces - 1 ? "" : wordsFrom(text.slice(-context), "end");
  const short = [head, "\u2026", tail].filter((part) => part !== "").join(" ");
  return short.length + leastCut > text.length ? text : short;
}
function wordsFrom(text, end) {
  const whole = end === "start" ? text.replace(/\s?\S*$/, "") : text.replace(/^\S*\s?/, "");
  return whole === "" ? text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "") : whole;
}
function pieceHtml({ text, kind }, before) {
  if (kind === "same") return proseLines(text);
  const html = proseLines(text).replaceAll("<br>", "\u21B5<br>");
  if (kind === "gone") return `<del>${html}</del>`;
  return `${before?.kind === "gone" ? " " : ""}<ins>${html}</ins>`;
}

// action/report/markdown/render-part.ts
function told(render) {
  return { render, facts: factsOf(render) };
}
function renderLeaf({ render, facts }, how) {
  const { pictures, detail, alone: alone2 } = how;
  const title = `${codeText(render.id, 300)} ${outcomeWord(render)}, ${shortPrice(render)}`;
  return leaf(
    [
      `<p>${alone2 ? title : `<b>${title}</b>`}</p>`,
      ...faultLines(render, detail),
      ...pairTable(render, pictures.get(render.id), alone2),
      ...factList(facts),
      ...promptLines(render, detail.prompt, alone2)
    ].join("\n"),
    { images: 1 }
  );
}
function factList(facts) {
  if (facts.length === 0) return [];
  return ["<ul>", ...facts.map(({ name, words }) => `<li><b>${name}</b> ${words}</li>`), "</ul>"];
}
function promptLines(render, limit2, open) {
  if (limit2 === 0) return [];
  const { html, changed } = promptHtml(render, limit2);
  const quote = `<blockquote>${html}</blockquote>`;
  if (changed) return ["<p><b>prompt</b>, what changed</p>", quote];
  if (open) return ["<p><b>prompt</b></p>", quote];
  return ["<details><summary>prompt</summary>", quote, "</details>"];
}
function cellOf(render, pictures) {
  const picture = smallPicture(render, pictures.get(render.id));
  if (picture === void 0) return void 0;
  const emulated = render.emulated ? "<br>EMULATED" : "";
  return `<td align="center">${picture}<br>${outcomeWord(render)}, ${shortPrice(render)}${emulated}</td>`;
}
function lineOf(render, detail) {
  const emulated = render.emulated ? " EMULATED" : "";
  const head = `${codeText(render.id, 300)} ${outcomeWord(render)}${emulated}, ${shortPrice(render)}`;
  const words = faultOf(render, detail) || faultWords(render.reason ?? "", "", detail.fault);
  const why = words === "" ? "" : `: ${words}`;
  return leaf(`<p>${head}${why}</p>`, { images: 1 });
}
function faultLines(render, detail) {
  const words = faultOf(render, detail);
  return words === "" ? [] : [`<p><b>${outcomeWord(render)}</b>: ${words}</p>`];
}
function faultOf(render, { fault }) {
  const { message, remedy } = render;
  if (!isWrong(render) || message === null) return "";
  return faultWords(message, remedy ?? "", fault);
}

// action/report/markdown/group-part.ts
var columns = 4;
function groupPart(group, manner) {
  const { folded, level, detail } = manner;
  const renders = group.renders.map(told);
  const common = commonFacts(renders);
  const parts = [
    ...group.problems.map((problem) => problemLeaf(problem, detail)),
    ...commonLeaf(common),
    ...detail.layout === "pairs" ? pairs(renders, common, manner) : gallery(group, manner)
  ];
  const path = codeText(group.template, 300);
  if (!folded) return { open: `<h${level}>${path}</h${level}>`, parts, close: "" };
  const open = isGrave(group) ? " open" : "";
  const summary2 = `<summary>${path} ${groupWords(group)}</summary>`;
  const short = `<p>${path} ${groupWords(group)}</p>`;
  return { open: `<details${open}>${summary2}`, parts, close: "</details>", short };
}
function problemLeaf(problem, { fault }) {
  const { severity, file: file2, line, column, message, remedy } = problem;
  const place = file2 === "" ? "" : ` ${codeText(`${clip(file2, 300)}:${line}:${column}`)}`;
  return leaf(`<p><b>${severity}</b>${place} ${faultWords(message, remedy, fault)}</p>`, {
    problems: 1
  });
}
function groupWords({ renders, problems }) {
  const bad = renders.filter(isWrong).length;
  const usd = renders.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const emulated = renders.some((render) => render.emulated);
  return [
    counted(renders.length, "image"),
    ...bad === 0 ? [] : [`${numberText(bad)} not made`],
    ...problems.length === 0 ? [] : [counted(problems.length, "problem")],
    ...usd === 0 ? [] : [`${usdText(usd)}${emulated ? " if real" : ""}`],
    ...emulated ? ["EMULATED"] : []
  ].join(", ");
}
function commonFacts(renders) {
  const [first, ...others] = renders;
  if (first === void 0 || others.length === 0) return [];
  return first.facts.filter(
    (fact2) => others.every(({ facts }) => facts.some((one) => isSame(one, fact2)))
  );
}
function isSame(a, b) {
  return a.name === b.name && a.words === b.words;
}
function commonLeaf(common) {
  return common.length === 0 ? [] : [leaf(factList(common).join("\n"))];
}
function pairs(renders, common, manner) {
  const { pictures, detail } = manner;
  return renders.map(({ render, facts }) => {
    const own = facts.filter((fact2) => !common.some((one) => isSame(one, fact2)));
    const alone2 = renders.length === 1 && !manner.folded;
    return renderLeaf({ render, facts: own }, { pictures, detail, alone: alone2 });
  });
}
function gallery({ renders }, { pictures, detail }) {
  const cells = renders.map((render) => ({ render, cell: cellOf(render, pictures) }));
  const plain = cells.filter(({ render, cell }) => cell === void 0 || isWrong(render));
  const shown = cells.flatMap(({ cell }) => cell === void 0 ? [] : [cell]);
  const rows = Array.from(
    { length: Math.ceil(shown.length / columns) },
    (_, row) => shown.slice(row * columns, (row + 1) * columns)
  );
  return [
    ...plain.map(({ render }) => lineOf(render, detail)),
    ...example(renders, detail),
    {
      open: "<table>",
      parts: rows.map((row) => leaf(["<tr>", ...row, "</tr>"].join("\n"), { images: row.length })),
      close: "</table>"
    }
  ];
}
function example(renders, { prompt }) {
  const render = renders.find(({ previous }) => previous !== null) ?? renders[0];
  if (render === void 0 || prompt === 0) return [];
  const of = renders.length === 1 ? [] : [`<p>One of the prompts, ${codeText(render.id, 300)}:</p>`];
  return [leaf([...of, ...promptLines(render, prompt, true)].join("\n"))];
}

// action/report/markdown/asides.ts
function problemPart(data, groups, manner) {
  const problems = otherProblems(data, groups);
  if (problems.length === 0) return [];
  const parts = problems.map((problem) => problemLeaf(problem, manner.detail));
  return [{ open: `<h${manner.level}>Problems</h${manner.level}>`, parts, close: "" }];
}
function asideParts(data, limit2) {
  const unchanged = data.renders.filter((render) => !isShown(render)).map(({ id }) => id);
  const orphans = data.orphans.map(({ path }) => path);
  const pruned = data.pruned.map(({ path }) => path);
  const images = counted(orphans.length, "image");
  const have = orphans.length === 1 ? "has" : "have";
  return [
    ...namesPart(
      `${counted(unchanged.length, "image")} ${are(unchanged)} unchanged`,
      unchanged,
      limit2
    ),
    ...namesPart(`${images} ${have} a lock entry and no template any more`, orphans, limit2),
    ...namesPart(`${counted(pruned.length, "orphan")} ${are(pruned)} deleted`, pruned, limit2)
  ];
}
function are({ length }) {
  return length === 1 ? "is" : "are";
}
function namesPart(title, names, limit2) {
  if (names.length === 0) return [];
  let left2 = limit2;
  const shown = names.flatMap((name) => {
    left2 -= name.length;
    return left2 < 0 ? [] : [codeText(name, 300)];
  });
  const more = names.length - shown.length;
  const all = [...shown, ...more === 0 ? [] : [`${numberText(more)} more`]].join(", ");
  const open = `<details><summary>${title}</summary>`;
  return [{ open, parts: [leaf(`<p>${all}</p>`)], close: "</details>", short: `<p>${title}</p>` }];
}

// action/report/markdown/next.ts
function nextSteps(data, unverified) {
  const steps = [...repairs(data), ...renderings(data, unverified), ...looks(data)];
  return steps.length === 0 ? ["Nothing: every image is what its template asks for."] : steps;
}
function repairs(data) {
  const errors = data.problems.filter(({ severity }) => severity === "error").length;
  const refused = tally(data, "blocked") + tally(data, "mismatched");
  const again = tally(data, "failed") + tally(data, "skipped");
  return [
    ...errors === 0 ? [] : [
      `Fix ${counted(errors, "error")}: nothing is sent before ${errors === 1 ? "it is" : "all are"} gone.`
    ],
    ...refused === 0 ? [] : [
      `Change the ${refused === 1 ? "template" : "templates"} of ${counted(refused, "image")} that came back refused or wrong: the same request is not sent again.`
    ],
    ...again === 0 ? [] : ["Run again for what failed or was skipped. What is done stays done."]
  ];
}
function renderings(data, unverified) {
  const { command, orphans } = data;
  const planned = tally(data, "planned");
  const drawn = data.renders.some(({ emulated, file: file2 }) => emulated && file2 !== null);
  const due = pruneWords(orphans);
  const fork = "Read the templates first. To render them, a maintainer merges them or brings them to a branch of this repository.";
  return [
    ...planned > 0 && unverified ? [fork] : [],
    ...planned > 0 && !unverified && command !== "render" ? [
      "Render what is planned: run <code>darkroom render</code> with GEMINI_API_KEY set, or the Action with gemini-api-key."
    ] : [],
    ...drawn && !unverified ? [keyRemedies.action] : [],
    ...due === "" ? [] : [`${due}.`],
    ...orphans.every(({ prune }) => prune) ? [] : ["Delete the orphans with their lock entries, or bring their templates back."]
  ];
}
function looks(data) {
  const rendered = data.service === "emulator" ? 0 : tally(data, "rendered");
  if (rendered + deliveredBefore(data) === 0) return [];
  return [
    "Look at each image beside its prompt. To change one, change its template: only that image is rendered again."
  ];
}

// action/report/markdown/frame.ts
var noteLimits = { amount: 10, characters: 400 };
function sheetHead({ data, notes, unverified, committed }) {
  const said = notes.slice(0, noteLimits.amount).map((note) => proseText(note, noteLimits.characters));
  const own = [
    `${unverified ? "###" : "##"} ${verdict(data)}`,
    moneyWords(data),
    ...emulatedWords(data),
    ...endWords(data),
    ...committedWords(committed)
  ];
  const parts = unverified ? [...unverifiedWords, ...said, ...own] : [...own, ...said];
  return [...parts, `<sub>${runWords(data)}</sub>`].join("\n\n");
}
var unverifiedWords = [
  "## Unverified: the fork's own report",
  "A run of the fork wrote this report, without a key and without the right to write here. **Nobody has checked it:** words, numbers and outcomes below are what the fork says they are. Judge the files of this pull request, not this page."
];
function emulatedWords({ renders }) {
  const words = drawnWords(renders.filter(({ file: file2 }) => file2 !== null));
  return words === void 0 ? [] : [`**EMULATED.** ${words}`];
}
function committedWords(committed) {
  if (committed === void 0) return [];
  const { branch, sha: sha2, url, pullUrl } = committed;
  const words = `Committed to ${codeText(branch, 300)} as ${link(url, sha2.slice(0, 7))}.`;
  const merge = link(pullUrl, "the pull request");
  return [merge === "" ? words : `${words} Merge ${merge} to have the images.`];
}
function restWords({ links: { run }, unverified }, place) {
  const summary2 = summaryLink(run, place);
  const report = unverified ? "" : link(run && `${run}#artifacts`, "report");
  return [
    ...summary2 === "" ? [] : [`the ${summary2}`],
    ...report === "" ? [] : [`the ${report}, if the workflow uploads it`]
  ].join(", and in ");
}
function summaryLink(run, place) {
  return place === "comment" ? link(run, "job summary") : "";
}
function link(address, words) {
  const target = address === void 0 ? void 0 : linkAddress(address);
  return target === void 0 ? "" : `<a href="${target}">${words}</a>`;
}
function moreWords({ images, problems }, rest) {
  const left2 = [
    ...images === 0 ? [] : [counted(images, "more image")],
    ...problems === 0 ? [] : [counted(problems, "more problem")]
  ].join(" and ");
  if (left2 === "") return "";
  const are2 = images + problems === 1 ? "is" : "are";
  const where = rest === "" ? "The JSON report has all." : `All are in ${rest}.`;
  return `**${left2} ${are2} left out here, for want of room.** ${where}`;
}
function sheetFoot(sheet, place) {
  const { data, unverified } = sheet;
  const steps = nextSteps(data, unverified).map((step) => `- ${step}`);
  const all = summaryLink(sheet.links.run, place);
  return [
    `${unverified ? "####" : "###"} Next`,
    steps.join("\n"),
    ...all === "" ? [] : [`<sub>All of it: the ${all}.</sub>`]
  ].join("\n\n");
}

// action/report/markdown/sheet.ts
var commentCharacters = 64e3;
var summaryBytes = 1e6;
function commentMarkdown(sheet) {
  const marker = `${markerOf(sheet.key)}
`;
  return marker + compose(sheet, { ...comment, limit: commentCharacters - marker.length });
}
function summaryMarkdown(sheet) {
  return compose(sheet, summary);
}
var comment = {
  measure: (text) => text.length,
  details: [
    { layout: "pairs", prompt: 6e3, fault: 1e3 },
    { layout: "pairs", prompt: 1500, fault: 600 },
    { layout: "pairs", prompt: 400, fault: 400 },
    { layout: "gallery", prompt: 300, fault: 300 },
    { layout: "gallery", prompt: 0, fault: 200 }
  ],
  unchanged: 1e3,
  name: "comment"
};
var summary = {
  limit: summaryBytes,
  measure: (text) => Buffer.byteLength(text),
  details: [
    { layout: "pairs", prompt: Infinity, fault: 4e3 },
    { layout: "pairs", prompt: 6e3, fault: 2e3 },
    { layout: "pairs", prompt: 1e3, fault: 1e3 },
    { layout: "gallery", prompt: 300, fault: 300 },
    { layout: "gallery", prompt: 0, fault: 200 }
  ],
  unchanged: 2e4,
  name: "summary"
};
var fewRenders = 6;
var leastOfPair = 500;
var glue = "\n\n";
function compose(sheet, medium) {
  const { measure, limit: limit2 } = medium;
  const head = sheetHead(sheet);
  const foot = sheetFoot(sheet, medium.name);
  const widest = moreWords({ images: 99999, problems: 99999 }, restWords(sheet, medium.name));
  const around = [head, widest, foot].reduce((sum, text2) => sum + measure(text2 + glue), 1);
  const { text, leftOut } = body(sheet, medium, limit2 - around);
  const more = moreWords(leftOut, restWords(sheet, medium.name));
  return `${[head, text, more, foot].filter((part) => part !== "").join(glue)}
`;
}
function body(sheet, medium, room) {
  const { measure, details } = medium;
  const { data, pictures } = sheet;
  const groups = groupsOf(data);
  const shown = groups.reduce((sum, { renders }) => sum + renders.length, 0);
  const level = sheet.unverified ? 4 : 3;
  let best = { text: "", leftOut: { images: shown, problems: data.problems.length } };
  for (const detail of details) {
    const whole = detail.layout === "pairs" ? shown : detail.prompt > 0 ? groups.length : 0;
    if (whole * leastOfPair > room) continue;
    const manner = { pictures, detail, folded: shown > fewRenders, level };
    const parts = [
      ...problemPart(data, groups, manner),
      ...groups.map((group) => groupPart(group, manner)),
      ...asideParts(data, medium.unchanged)
    ];
    best = fitParts(parts, { room, measure, glue });
    if (best.leftOut.images + best.leftOut.problems === 0) return best;
  }
  return best;
}

// action/publish/conduct.ts
function conductOf(occasion, settings) {
  const failOn = settings.failOn ?? standardFailures(occasion);
  const stranger = occasion.kind === "pull request" && !occasion.trusted;
  if (stranger) {
    const command2 = settings.mode === "verify" ? "verify" : "plan";
    return { command: command2, requireKey: false, failOn, notes: [strangersNote] };
  }
  if (occasion.kind === "merge queue") {
    const command2 = settings.mode === "plan" ? "plan" : "verify";
    const notes = settings.mode === "render" ? [queueNote] : [];
    return { command: command2, requireKey: false, failOn, notes };
  }
  const command = settings.mode ?? usualCommand(occasion);
  const delivers = occasion.kind === "branch";
  return { command, requireKey: settings.requireKey ?? delivers, failOn, notes: [] };
}
var strangersNote = "This pull request comes from a fork or from Dependabot: its run has no key and may write nothing, so it is planned and not rendered.";
var queueNote = "A merge queue tests a commit that nothing can be added to, so that its images are verified and none is rendered, whatever mode says.";
function usualCommand(occasion) {
  switch (occasion.kind) {
    case "pull request":
    case "branch":
      return "render";
    case "merge queue":
    case "report of another run":
    case "other":
    case "closed":
    case "gone":
      return "verify";
  }
}
function standardFailures({ kind }) {
  return kind === "merge queue" ? failures : failures.filter((one) => one !== "stale");
}
function failuresIn(report, failOn) {
  const { outcomes, problems } = report;
  const ended = (kind) => outcomes.some((one) => one.kind === kind);
  const happened = {
    problem: problems.some(({ severity }) => severity === "error"),
    blocked: ended("blocked"),
    mismatched: ended("mismatched"),
    failed: ended("failed") || report.interrupted || report.stopped !== void 0 && !overBudget(report) && !outcomes.some(isLeft) || outcomes.some((one) => one.kind === "skipped" && one.why !== "over budget" && !isLeft(one)),
    stale: staleIn(report) > 0,
    "over-budget": overBudget(report)
  };
  return failures.filter((one) => failOn.includes(one) && happened[one]);
}
function staleIn({ command, outcomes, plan }) {
  const rendered = outcomes.filter(({ kind }) => kind === "rendered").length;
  const due = plan.renders.length + plan.held.length + plan.orphans.length;
  return command === "render" ? due - rendered : due;
}
var left = /* @__PURE__ */ new Set(["outdated", "not allowed"]);
function isLeft(outcome) {
  return outcome.kind === "skipped" && left.has(outcome.why);
}
function overBudget({ outcomes }) {
  return outcomes.some((one) => one.kind === "skipped" && one.why === "over budget");
}

// action/publish/outputs.ts
var wrong2 = /* @__PURE__ */ new Set(["failed", "mismatched", "skipped"]);
function outputsOf(report) {
  const { outcomes, plan } = report;
  const count = (of) => outcomes.filter(({ kind }) => kind === of).length;
  const failed = outcomes.filter((one) => wrong2.has(one.kind) && !isLeft(one));
  const expected = plan.totals.expectedUsd;
  return {
    rendered: String(count("rendered")),
    unchanged: String(plan.unchanged.length),
    blocked: String(count("blocked")),
    failed: String(failed.length),
    stale: String(staleIn(report)),
    "estimate-usd": expected === void 0 ? "" : String(roundUsd(expected)),
    "cost-usd": String(report.service === "emulator" ? 0 : roundUsd(report.costUsd))
  };
}

// action/report/markdown/annotations.ts
var levels = ["error", "warning", "notice"];
var limit = 9;
var messageCharacters = 4e3;
function annotationsOf({ problems, renders }, prefix) {
  const all = [...problems.map(ofProblem), ...renders.flatMap(ofRender)].map(
    (one) => one.file === "" ? one : { ...one, file: `${prefix}${one.file}` }
  );
  return levels.flatMap((level) => {
    const some = all.filter((one) => one.level === level);
    if (some.length <= limit) return some;
    return [...some.slice(0, limit - 1), restOf(some.length - limit + 1, level)];
  });
}
function ofProblem({ severity, file: file2, line, column, rule, ...words }) {
  return annotation({ level: severity, file: file2, line, column, title: rule }, words);
}
var wrong3 = /* @__PURE__ */ new Set(["blocked", "mismatched", "failed"]);
function ofRender({ outcome, id, template, line, column, message, remedy }) {
  if (!wrong3.has(outcome)) return [];
  const title = `${id} ${outcome}`;
  const words = { message: message ?? "", remedy: remedy ?? "" };
  return [annotation({ level: "error", file: template, line, column, title }, words)];
}
function annotation({ file: file2, title, ...place }, { message, remedy }) {
  return {
    ...place,
    file: plainLine(file2),
    line: Math.max(1, place.line),
    column: Math.max(1, place.column),
    title: clip(plainLine(title), 200),
    message: clip(plainLine(sentences(message, remedy)), messageCharacters)
  };
}
function restOf(amount, level) {
  const message = `\u2026 and ${counted(amount, `more ${level}`)}: they are in the job summary.`;
  return { level, file: "", line: 1, column: 1, title: "Darkroom", message };
}

// action/commands/workflow/tell.ts
async function tellWorkflow(desk, story) {
  const { runner, conduct } = desk;
  const { report, data, delivered, notes } = story;
  for (const line of [...linesOf(report, plainLook, void 0), ...notes]) runner.log(line);
  const sheet = sheetOf(desk, story);
  const body2 = commentMarkdown(sheet);
  runner.output("report", await runner.keep("report.json", `${JSON.stringify(data, null, 2)}
`));
  runner.output("comment-body-file", await runner.keep("comment.md", body2));
  for (const [name, value] of Object.entries(outputsOf(report))) runner.output(name, value);
  tellCommit(runner, delivered);
  await runner.summarize(summaryMarkdown(sheet));
  const failures2 = failuresIn(report, conduct.failOn);
  const isUndelivered = delivered?.kind === "not committed" && delivered.isFault;
  const failed = failures2.length > 0 || isUndelivered;
  tellFaults(desk, story, { failures: failures2, isUndelivered });
  await comment2(desk, { data, body: body2, delivered, failed });
  for (const one of annotationsOf(data, await runner.prefixOf(desk.root))) runner.annotate(one);
  if (!failed) return "well";
  return report.interrupted ? "interrupted" : "failed";
}
function tellFaults({ runner }, { report, delivered }, found) {
  const { failures: failures2, isUndelivered } = found;
  const undelivered = delivered?.kind === "not committed" ? `The images are not committed. ${delivered.why}` : "";
  const fails = failures2.length === 0 ? "" : `This run fails on ${failures2.join(", ")}. fail-on says what a run fails on.`;
  const isEmulated = report.command === "render" && report.service === "emulator";
  const error = [isUndelivered ? undelivered : "", fails].filter(Boolean).join(" ");
  const warning = [isUndelivered ? "" : undelivered, isEmulated ? noKey : ""];
  if (error !== "") tell(runner, "error", error);
  const warned = warning.filter(Boolean).join(" ");
  if (warned !== "") tell(runner, "warning", warned);
}
function tellCommit(runner, delivered) {
  if (delivered?.kind !== "committed") return;
  const { branch, sha: sha2, pull } = delivered;
  const url = commitUrl(runner, sha2) ?? sha2;
  runner.output("commit-sha", sha2);
  runner.output("commit-url", url);
  runner.log(`Committed to ${branch}: ${url}`);
  if (pull && "url" in pull) runner.log(`Merge ${pull.url} to have the images.`);
}
function commitUrl({ repository }, sha2) {
  return repository && `${repository.serverUrl}/${repository.name}/commit/${sha2}`;
}
function sheetOf({ runner, settings }, story) {
  const { data, pictures, notes, delivered } = story;
  const run = runner.runUrl;
  const committed = committedIn(runner, delivered);
  return {
    data,
    key: settings.commentKey ?? "darkroom",
    pictures,
    notes,
    links: { ...run && { run } },
    ...committed && { committed },
    unverified: false
  };
}
function committedIn(runner, delivered) {
  if (delivered?.kind !== "committed") return void 0;
  const { branch, sha: sha2, pull } = delivered;
  const url = commitUrl(runner, sha2);
  const pullUrl = pull && "url" in pull ? pull.url : void 0;
  return url === void 0 ? void 0 : { branch, sha: sha2, url, ...pullUrl && { pullUrl } };
}
async function comment2({ runner, settings, occasion, target, github }, sheet) {
  const { comment: when = "always", commentKey: key = "darkroom" } = settings;
  if (occasion.kind !== "pull request" || !occasion.trusted || when === "never") return;
  const hub = await github();
  if (hub === void 0) return;
  const { number, head } = occasion;
  const { delivered, ...told2 } = sheet;
  const own = delivered?.kind === "committed" && delivered.branch === head.branch;
  const headSha = own ? delivered.sha : target?.sha ?? head.sha;
  try {
    const posted = await postComment(hub, { ...told2, number, headSha, key, when });
    if (posted.kind === "posted") runner.output("comment-id", String(posted.id));
    else tell(runner, posted.isFault ? "warning" : "notice", posted.why);
  } catch (error) {
    tell(runner, "notice", `The sheet could not be posted. ${await explain(error)}`);
  }
}
var noKey = "There is no key: the emulator draws proofs, and nothing is committed. Give gemini-api-key or vertex-project to render for real.";
function tellFailure(runner, message) {
  tell(runner, "error", message);
}
function tell(runner, level, message) {
  runner.annotate({ level, title: "Darkroom", message, file: "", line: 1, column: 1 });
}

export {
  conductOf,
  nameWithOwner,
  sha,
  branchName,
  login,
  misread,
  reportOfAnotherRun,
  pullOf,
  statusOf,
  lacksRights,
  isUnknownToken,
  unknownToken,
  postComment,
  commentMarkdown,
  summaryMarkdown,
  tellWorkflow,
  tellFailure,
  tell
};
