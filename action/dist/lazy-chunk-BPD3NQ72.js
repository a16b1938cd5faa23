import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  CallFault,
  faultOfKind
} from "./lazy-chunk-74TB27A2.js";

// action/adapters/gemini-connection.ts
var apiVersions = { key: "v1beta", vertex: "v1beta1" };
function checkConnection(connection) {
  if ("vertex" in connection) return checkVertex(connection.vertex, connection.baseUrl);
  const apiKey = connection.apiKey.trim();
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    const message = apiKey === "" ? "The API key is empty" : "The API key has characters that no key has";
    throw new CallFault(faultOfKind("key-invalid", { message }));
  }
  const url = checkBaseUrl(connection.baseUrl ?? "https://generativelanguage.googleapis.com");
  return {
    apiKey,
    origin: { host: url.host, channel: "key" },
    options: {
      apiKey,
      enterprise: false,
      apiVersion: apiVersions.key,
      httpOptions: { baseUrl: url.href }
    }
  };
}
function checkVertex({ project, location }, baseUrl) {
  if (!/^[a-z0-9][a-z0-9.:-]*$/i.test(project)) {
    throw problem(`"${project}" is no project id`, "Set vertex-project to a project id.");
  }
  if (!/^[a-z0-9-]+$/.test(location)) {
    throw problem(`"${location}" is no location`, "Set vertex-location to global or a region.");
  }
  const url = checkBaseUrl(baseUrl ?? `https://${vertexHost(location)}`);
  return {
    apiKey: "",
    origin: { host: url.host, channel: "vertex" },
    options: {
      enterprise: true,
      project,
      location,
      apiVersion: apiVersions.vertex,
      // Otherwise google-auth-library asks Google for a project that is known.
      googleAuthOptions: { projectId: project },
      httpOptions: { baseUrl: url.href }
    }
  };
}
function vertexHost(location) {
  if (location === "global") return "aiplatform.googleapis.com";
  if (location === "us" || location === "eu") return `aiplatform.${location}.rep.googleapis.com`;
  return `${location}-aiplatform.googleapis.com`;
}
function checkBaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url === void 0) {
    throw problem(`The base URL "${text}" is no URL`, "Write it like https://example.com.");
  }
  const shown = `${url.protocol}//${url.host}${url.pathname}`;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw problem(
      `The base URL ${shown} has a user, a query or a fragment`,
      "Write it like https://example.com/path."
    );
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw problem(
      `The base URL ${shown} is neither https nor on this machine`,
      "Use https, or http on localhost, 127.0.0.1 or [::1]."
    );
  }
  return url;
}
function isLoopback(hostname) {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function problem(message, remedy) {
  return new CallFault(faultOfKind("connection", { message, remedy }));
}

export {
  checkConnection
};
