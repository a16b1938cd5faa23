import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  aspectRatios,
  checkSettings,
  findModel,
  imagePriceOf,
  lifecycleOn,
  pixelsFor,
  referenceRoles,
  successorOf,
  thinkingLevels,
  tiers
} from "./lazy-chunk-W3TSDLLV.js";
import {
  didYouMean,
  listed,
  nearest
} from "./lazy-chunk-XINEEOY4.js";
import {
  _catch,
  _enum,
  _gte,
  _lte,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  describe,
  extend,
  int,
  literal,
  nullable,
  number,
  object,
  optional,
  parse,
  readonly,
  record,
  strictObject,
  string,
  union,
  unknown
} from "./lazy-chunk-BO6B2TJA.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./lazy-chunk-FSMGDTKE.js";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap4 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar4 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar4(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap4;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar4;
    exports.isSeq = isSeq3;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix2] = parts;
            this.tags[handle] = prefix2;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix2 = this.tags[handle];
        if (prefix2) {
          try {
            return prefix2 + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix2] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix2))
            return handle + escapeTagName(tag.substring(prefix2.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix2] of tagEntries) {
          if (handle === "!!" && prefix2 === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix2)))
            lines.push(`%TAG ${handle} ${prefix2}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix2, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix2}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix2) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix2, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text;
      if (onFold)
        onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text.length;
        if (fold === 0)
          res = `
${indent}${text.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text[fold]}\\`;
          res += `
${indent}${text.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text[++i];
        } else {
          do {
            ch = text[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal2 = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal2 ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal2) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string2 = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string2;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format: format2, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format2 && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix2) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix2 + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int2 = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int2;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int2 = require_int();
    var schema = [
      map.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.boolTag,
      int2.intOct,
      int2.int,
      int2.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix2) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix2 + str.substr(1) : prefix2 + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int2 = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int2;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day2, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day2, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int2 = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int2.intBin,
      int2.intOct,
      int2.int,
      int2.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int2 = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string2.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int2.int,
      intHex: int2.intHex,
      intOct: int2.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string2 = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string2.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap4 = fc.start.source === "{";
      const fcName = isMap4 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap4 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap4 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap4 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap4 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap4) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap4 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar2, onError) {
      const start = scalar2.offset;
      const header = parseBlockScalarHeader(scalar2, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar2.source ? splitLines(scalar2.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar2.source)
          end2 += scalar2.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar2.indent + header.indent;
      let offset = scalar2.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar2.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar2, strict, onError) {
      const { offset, type, source, end } = scalar2;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar2, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar2;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar2 = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar2 = new Scalar.Scalar(value);
      }
      scalar2.range = range;
      scalar2.source = value;
      if (type)
        scalar2.type = type;
      if (tagName)
        scalar2.tag = tagName;
      if (tag.format)
        scalar2.format = tag.format;
      if (comment)
        scalar2.comment = comment;
      return scalar2;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar4 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar4;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar2) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar2.end) {
            sep = scalar2.end;
            sep.push(this.sourceToken);
            delete scalar2.end;
          } else
            sep = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar2.offset,
            indent: scalar2.indent,
            items: [{ start, key: scalar2, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar2);
      }
      *blockScalar(scalar2) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar2.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar2.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser2 = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser2.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser2.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse4(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse4;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser2 = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser2.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// action/templates/problem.ts
function printProblem(problem) {
  const { file, line, column, message, remedy } = problem;
  const place = file === "" ? "" : `${file}:${line}:${column}: `;
  return `${place}${message}. ${remedy}`;
}
function sortProblems(problems) {
  const unique = new Map(
    problems.map((problem) => [`${problem.rule}
${printProblem(problem)}`, problem])
  );
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message)
  );
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function tellInto(problems) {
  return ({ file, line, column }, { severity = "error", rule, message, remedy, also }) => {
    const about = also && { also };
    problems.push({ rule, severity, file, ...about, line, column, message, remedy });
  };
}
function watched(tell) {
  let sound = true;
  return {
    tell: (at, fault2) => {
      if ((fault2.severity ?? "error") === "error") sound = false;
      tell(at, fault2);
    },
    sound: () => sound
  };
}

// action/templates/digest.ts
import { createHash } from "node:crypto";
var sha256 = string().check(_regex(/^[0-9a-f]{64}$/));
var askedPart = union([
  strictObject({ text: string() }),
  strictObject({
    reference: string(),
    role: _enum(referenceRoles),
    sha256,
    mediaType: string()
  })
]);
var askedSchema = strictObject({
  model: string(),
  tier: optional(_enum(tiers)),
  aspectRatio: optional(_enum(aspectRatios)),
  thinking: optional(_enum(thinkingLevels)),
  format: optional(_enum(["png", "jpeg", "webp", "avif"])),
  parts: readonly(array(askedPart))
});
function digestOf(asked2) {
  const { model: model2, tier: tier2, aspectRatio: aspectRatio2, thinking: thinking2, format: format2 } = asked2;
  const parts = asked2.parts.map(
    (part2) => "text" in part2 ? ["text", part2.text] : ["image", part2.mediaType, part2.sha256]
  );
  const canonical = JSON.stringify([
    "darkroom 1",
    model2,
    tier2 ?? null,
    aspectRatio2 ?? null,
    thinking2 ?? null,
    format2 ?? null,
    parts
  ]);
  return sha256Of(canonical);
}
function sha256Of(text) {
  return createHash("sha256").update(text).digest("hex");
}
function sentDigestOf({ format: _, ...sent }) {
  return digestOf(sent);
}

// action/templates/lock-check.ts
var digits = 16;
var known = /* @__PURE__ */ new WeakMap();
function checkOf(path, entry, inOrder) {
  const before = known.get(entry);
  if (before?.path === path) return before.check;
  const check2 = freshCheck(path, inOrder(entry));
  known.set(entry, { path, check: check2 });
  return check2;
}
function isAsWritten(path, entry, check2) {
  known.set(entry, { path, check: check2 });
  return check2 === freshCheck(path, entry);
}
function freshCheck(path, entry) {
  return sha256Of(JSON.stringify([path, entry])).slice(0, digits);
}

// action/templates/lock.ts
var sha2562 = string().check(_regex(/^[0-9a-f]{64}$/));
var count = int().check(_nonnegative());
var day = string().check(_regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
var fileSchema = strictObject({
  sha256: sha2562,
  bytes: count,
  width: count,
  height: count,
  mediaType: string()
});
var answerSchema = strictObject({
  modelVersion: nullable(string()),
  responseId: nullable(string()),
  tokens: strictObject({ input: count, text: count, image: count }),
  costUsd: number().check(_nonnegative()),
  date: day
});
var entrySchema = strictObject({
  digest: sha2562,
  variant: string(),
  candidate: int().check(_positive()),
  alt: string(),
  asked: askedSchema,
  file: fileSchema,
  /** The bytes the model sent, when they were converted to a declared format. */
  original: optional(fileSchema),
  answer: answerSchema
});
var heldSchema = strictObject({
  digest: sha2562,
  outcome: _enum(["blocked", "mismatched"]),
  code: string(),
  message: string(),
  remedy: string(),
  answer: answerSchema
});
var lockVersion = 1;
var check = string();
var lockSchema = strictObject({
  lockVersion: literal(lockVersion),
  renders: record(string(), extend(entrySchema, { check })),
  held: record(string(), extend(heldSchema, { check }))
});
function lockPathOf(templatePath) {
  return `${templatePath.replace(/\.prompt$/, "")}.lock.json`;
}
function emptyLock() {
  return { lockVersion, renders: {}, held: {} };
}
function readLock(text) {
  const parsed2 = parseJson(text);
  if (!parsed2.ok) return { ok: false, ...parsed2.fault };
  const version = versionOf(parsed2.value);
  if (typeof version === "number" && version > lockVersion) {
    return damaged(
      `was written by a newer Darkroom (lock version ${version}, this one reads ${lockVersion})`,
      "Update Darkroom; do not edit the file.",
      placeOf(text, ["lockVersion"])
    );
  }
  const result = lockSchema.safeParse(parsed2.value);
  if (result.success) return unchecked(result.data);
  const issue = result.error.issues[0];
  const strange = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const keys = [...issue?.path ?? [], ...strange].map(String);
  const where = keys.length === 0 ? "its top level" : keys.join(" \u2192 ");
  return damaged(`is damaged at ${where}`, restoreRemedy, placeOf(text, keys));
}
function unchecked(written2) {
  const edited = [];
  const without = (entries) => Object.fromEntries(
    Object.entries(entries).map(([path, { check: check2, ...entry }]) => {
      if (!isAsWritten(path, entry, check2)) edited.push(path);
      return [path, entry];
    })
  );
  const lock = {
    lockVersion,
    renders: without(written2.renders),
    held: without(written2.held)
  };
  return { ok: true, lock, edited };
}
function writeLock(lock) {
  const sorted = {
    lockVersion,
    renders: checked(lock.renders, (entry) => parse(entrySchema, entry)),
    held: checked(lock.held, (entry) => parse(heldSchema, entry))
  };
  return `${JSON.stringify(sorted, null, 2)}
`;
}
var restoreRemedy = "Restore the file from git; if it is lost, delete it with its images, which are then rendered anew.";
function damaged(fault2, remedy, at) {
  return { ok: false, fault: fault2, remedy, ...at };
}
function placeOf(text, keys) {
  let index = 0;
  for (const key of keys) {
    const found = text.indexOf(`${JSON.stringify(key)}:`, index);
    if (found >= 0) index = found;
  }
  return positionAt(text, index);
}
function positionAt(text, index) {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function versionOf(value) {
  return typeof value === "object" && value !== null && "lockVersion" in value ? value.lockVersion : void 0;
}
var byteOrderMark = /^\uFEFF/;
function parseJson(text) {
  try {
    return { ok: true, value: JSON.parse(text.replace(byteOrderMark, "")) };
  } catch {
    const conflict = /^(<{7}|={7}|>{7})/m.exec(text);
    const at = positionAt(text, conflict?.index ?? endOfSense(text));
    const fault2 = conflict ? "holds an unresolved merge conflict" : "is not JSON";
    const remedy = conflict ? "Keep both sides of each conflict: entries are keyed by path." : restoreRemedy;
    return { ok: false, fault: { fault: fault2, remedy, ...at } };
  }
}
function endOfSense(text) {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = good + bad >> 1;
    if (couldBecomeJson(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}
function couldBecomeJson(start) {
  const text = start.replace(byteOrderMark, "");
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const words = String(error);
    const stopped = / at position (\d+)/.exec(words)?.[1];
    return /Unexpected end of JSON|Unterminated/.test(words) || Number(stopped) === text.length;
  }
}
function checked(entries, inOrder) {
  const sorted = Object.entries(entries).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(
    sorted.map(([path, entry]) => [path, { ...entry, check: checkOf(path, entry, inOrder) }])
  );
}

// action/templates/migrate-edit.ts
function stands(text, at, value) {
  return tokenAt(text, at)?.value === value;
}
function replaceTokens(text, edits) {
  const inOrder = edits.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return inOrder.reduceRight((rest, { at, becomes }) => {
    const token = tokenAt(rest, at);
    if (token === void 0) return rest;
    const { start, end, quote: quote2 } = token;
    return `${rest.slice(0, start)}${quote2}${becomes}${quote2}${rest.slice(end)}`;
  }, text);
}
function tokenAt(text, at) {
  const lines = text.split("\n");
  const line = lines[at.line - 1];
  if (line === void 0) return void 0;
  const token = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#,{}[\]]+))/.exec(line.slice(at.column - 1));
  if (token === null) return void 0;
  const start = lines.slice(0, at.line - 1).reduce((sum, one) => sum + one.length + 1, at.column - 1);
  const quote2 = token[3] === void 0 ? token[0].slice(0, 1) : "";
  return {
    value: token[1] ?? token[2] ?? token[3] ?? "",
    start,
    end: start + token[0].length,
    quote: quote2
  };
}

// action/templates/migrate-settings.ts
function settingChanges({ tier: tier2, aspectRatio: aspectRatio2, thinking: thinking2 }, to) {
  const wanted = [
    { setting: "tier", was: tier2, becomes: tier2 && nearestTier(tier2, to) },
    {
      setting: "aspectRatio",
      was: aspectRatio2,
      becomes: aspectRatio2 && nearestRatio(aspectRatio2, to.ratios)
    },
    {
      setting: "thinking",
      was: thinking2,
      becomes: thinking2 && nearest2(thinkingLevels, thinking2, to.thinking.levels)
    }
  ];
  return wanted.flatMap(({ setting, was, becomes }) => {
    if (was === void 0 || becomes === void 0 || was === becomes) return [];
    return [{ setting, was, becomes, because: `${to.name} does not offer ${was}` }];
  });
}
function consequences(template, to, now) {
  const { model: from, variants } = template;
  const tier2 = template.tier ?? from.defaultTier;
  const next = nearestTier(tier2, to) ?? to.defaultTier;
  return [
    ...priceChange(imagePriceOf(from, tier2, { on: now }), imagePriceOf(to, next, { on: now })),
    ...pixelChange(template, to, { tier: tier2, next }),
    ...typeChange(template, to),
    ...tooManyReferences(Math.max(0, ...variants.map(({ references }) => references.length)), to),
    "every image is rendered anew: the model is part of the request"
  ];
}
function priceChange(before, after) {
  if (before == null || after == null || before === after) return [];
  const percent = Math.round(Math.abs(after / before - 1) * 100);
  const usd = (amount) => `$${amount.toFixed(4)}`;
  return [
    `price ${after > before ? "up" : "down"} ${percent} %: ${usd(before)} \u2192 ${usd(after)} an image`
  ];
}
function pixelChange({ model: from, aspectRatio: aspectRatio2 }, to, { tier: tier2, next }) {
  if (aspectRatio2 === void 0) return [];
  const before = pixelsFor(from, tier2, aspectRatio2);
  const ratio = nearestRatio(aspectRatio2, to.ratios);
  const after = pixelsFor(to, next, ratio);
  if (before === void 0 || after === void 0) return [];
  if (before.width === after.width && before.height === after.height) return [];
  return [`pixels ${before.width}\xD7${before.height} \u2192 ${after.width}\xD7${after.height}`];
}
function typeChange({ model: from, variants }, to) {
  const before = from.outputMediaType.geminiApi;
  const after = to.outputMediaType.geminiApi;
  if (before === after || variants.every(({ format: format2 }) => format2 !== void 0)) return [];
  return [`files ${before} \u2192 ${after}: no path declares a format, so their extension changes too`];
}
function tooManyReferences(used, to) {
  const most = to.references.total;
  if (most === null || used <= most) return [];
  return [`${used} references: ${to.name} takes ${most}, so take ${used - most} out by hand`];
}
function nearestTier(tier2, to) {
  const offered = tiers.filter((one) => to.tiers[one] !== void 0);
  return nearest2(tiers, tier2, offered);
}
function nearest2(scale, wanted, offered) {
  const index = scale.indexOf(wanted);
  const below = scale.slice(0, index + 1).findLast((value) => offered.includes(value));
  return below ?? scale.slice(index).find((value) => offered.includes(value));
}
function nearestRatio(wanted, offered) {
  if (offered.includes(wanted)) return wanted;
  const shape = (ratio) => {
    const [across = 1, down = 1] = ratio.split(":").map(Number);
    return Math.log(across / down);
  };
  const apart = (ratio) => Math.abs(shape(ratio) - shape(wanted));
  return offered.toSorted((a, b) => apart(a) - apart(b))[0] ?? wanted;
}

// action/templates/damage.ts
function damageAt(places) {
  const lost = (...keys) => places.some((place) => isWithin(keys, place));
  const harmed = (...keys) => lost(...keys) || places.some((place) => isWithin(place, keys));
  return { lost, harmed };
}
function isWithin(keys, outer) {
  return outer.every((key, index) => keys[index] === key);
}

// action/templates/limits.ts
var limits = {
  /** Characters (UTF-16 code units) of one template, partial or darkroom.yml. */
  fileCharacters: 262144,
  /** Characters of the front matter: `yaml` compares the keys of a map pairwise. */
  frontMatterCharacters: 65536,
  /** YAML values after aliases are followed. */
  yamlValues: 2e4,
  yamlDepth: 32,
  /** `{{#…}}` blocks inside one another: Handlebars' parser takes seconds beyond a few thousand. */
  blockDepth: 32,
  /** Places of one text that cannot be parsed, beyond which the rest of it is not read: each is a parse. */
  syntaxFaults: 8,
  /** Partials inside one another. */
  partialDepth: 16,
  /** Characters of one expanded prompt, path or alt text. Gemini's image models read 65,536 tokens. */
  promptCharacters: 65536,
  /** Rounds of all `{{#each}}` loops of one prompt. */
  loopRounds: 1e4,
  /** Characters of all prompts, and pieces evaluated, in one root. */
  allCharacters: 134217728,
  allSteps: 2e7,
  /** Variants of one template. */
  variants: 1e4,
  candidates: 8,
  /** Characters of an alt text beyond which lint advises. */
  altCharacters: 250,
  /** UTF-8 bytes of one folder or file name (most disks take 255, and an extension is added). */
  nameBytes: 200,
  /** UTF-8 bytes of a whole path. */
  pathBytes: 1e3
};

// action/templates/template.ts
var intents = ["draft", "final", "edit", "style-transfer", "variants"];
function promptText(parts) {
  return parts.flatMap((part2) => "text" in part2 ? [part2.text] : []).join("\n\n");
}

// action/templates/front-matter.ts
var scalar = union([string(), number(), boolean()], {
  error: "must be text, a number, true or false. Write a plain value."
});
var combination = record(string(), unknown());
var tier = literal([...tiers, 512]).check(
  describe("The declared tier (Gemini calls it imageSize): what is delivered in the end.")
);
var aspectRatio = _enum(aspectRatios).check(describe("Width to height. Undeclared, Gemini takes the last reference\u2019s or its own."));
var intent = _enum(intents).check(describe("What the picture is for: the guide asks for an explicit intent."));
var thinking = _enum(thinkingLevels).check(describe("How long the model thinks first. Not every model offers every level."));
var candidates = int().check(
  _gte(1),
  _lte(limits.candidates),
  describe("How many tries at each variant the first stage makes, to pick from.")
);
var model = string().check(
  _minLength(1),
  describe("A model by name (nano-banana-2.1) or API id; googleai/\u2026 works too.")
);
var lint = strictObject({
  off: array(string()).check(describe("Ids of lint rules that do not apply here."))
}).check(describe("Which advice to leave out."));
var reference = strictObject({
  id: string().check(
    _regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, {
      error: "must be letters, digits and hyphens. Use an id such as brand-board."
    }),
    describe('What {{reference "id"}} calls it.')
  ),
  role: _enum(referenceRoles).check(describe("What the image is for; base is the image to edit.")),
  path: optional(
    string().check(describe("An image file, from the root. May hold {{variables}}."))
  ),
  from: optional(
    string().check(
      describe(
        "Another template\u2019s render: hero, or hero#citrus when it has several variants."
      )
    )
  )
}).check(describe("An input image with a role: give path or from."));
var image = strictObject({
  intent: optional(intent),
  tier: optional(tier),
  aspectRatio: optional(aspectRatio),
  path: string().check(
    _minLength(1),
    describe(
      "Where the image goes, from the root. Values of {{variables}} are slugged. Without an extension it is kept as it came; with .png, .jpg, .webp or .avif it is converted."
    )
  ),
  alt: optional(
    string().check(describe("What the picture shows, for people who cannot see it."))
  ),
  references: optional(array(reference).check(describe("Input images, each with a role."))),
  matrix: optional(
    record(string(), array(scalar).check(_minLength(1))).check(describe("Variables with several values: one variant for each combination."))
  ),
  include: optional(
    array(combination).check(
      describe(
        "Further combinations; each names every matrix key and may set other variables."
      )
    )
  ),
  exclude: optional(array(combination).check(describe("Combinations to leave out."))),
  candidates: optional(candidates),
  thinking: optional(thinking),
  lint: optional(lint)
}).check(describe("What Darkroom renders; a Dotprompt runtime ignores this block."));
var elsewhere = (what) => optional(unknown().check(describe(`Dotprompt: ${what}. Darkroom does not use it.`)));
var frontMatterSchema = strictObject({
  model: optional(model),
  description: optional(string().check(describe("One line about the template."))),
  input: optional(
    strictObject({
      schema: optional(unknown().check(describe("The variables, in Picoschema."))),
      default: optional(
        record(string(), unknown()).check(describe("Values of variables that no variant sets."))
      )
    }).check(describe("The variables of the prompt."))
  ),
  image,
  config: elsewhere("generation settings; what contradicts image: is an error"),
  output: elsewhere("the output\u2019s schema"),
  tools: elsewhere("tools"),
  toolDefs: elsewhere("tools"),
  name: elsewhere("the name (here the file\u2019s name)"),
  variant: elsewhere("a variant of the file"),
  version: elsewhere("a version"),
  metadata: elsewhere("metadata"),
  ext: elsewhere("extensions")
}).check(describe("The front matter of a Darkroom template: Dotprompt with an image: block."));
function readable(part2) {
  return _catch(optional(part2), void 0);
}
var part = image._zod.def.shape;
var readableSchema = _catch(
  object({
    model: readable(model),
    description: readable(string()),
    input: readable(
      object({
        schema: optional(unknown()),
        default: readable(record(string(), unknown()))
      })
    ),
    image: _catch(
      object({
        intent: readable(intent),
        tier: readable(tier),
        aspectRatio: readable(aspectRatio),
        path: readable(part.path),
        alt: readable(string()),
        references: readable(array(readable(reference))),
        matrix: readable(record(string(), readable(array(scalar).check(_minLength(1))))),
        include: readable(array(readable(combination))),
        exclude: readable(array(readable(combination))),
        candidates: readable(candidates),
        thinking: readable(thinking),
        lint: readable(lint)
      }),
      {}
    ),
    config: optional(unknown())
  }),
  { image: {} }
);
var homes = {
  ...Object.fromEntries(Object.keys(image._zod.def.shape).map((key) => [key, "image:"])),
  schema: "input:",
  default: "input:"
};

// action/templates/prompt-file.ts
function cutPromptFile(source, tell) {
  const text = readableText(source, tell);
  if (text === void 0) return void 0;
  const lines = text.split("\n");
  const first = lines.findIndex((line) => !/^\s*(#.*)?$/.test(line));
  const at = (line) => ({ file: source.path, line: line + 1, column: 1 });
  if (!isFence(lines[first])) {
    return { file: source.path, frontMatter: void 0, body: { text, at: at(0) } };
  }
  const last = lines.findIndex((line, index) => index > first && isFence(line));
  if (last < 0) {
    tell(at(first), {
      rule: "front-matter",
      message: "The front matter is not closed",
      remedy: "Put a line --- after its last key."
    });
    return void 0;
  }
  const yaml = lines.slice(first + 1, last).join("\n");
  if (yaml.length > limits.frontMatterCharacters) {
    tell(at(first), {
      rule: "too-large",
      message: `The front matter has ${yaml.length} characters, more than ${limits.frontMatterCharacters}`,
      remedy: "Make it smaller."
    });
    return void 0;
  }
  return {
    file: source.path,
    frontMatter: { text: yaml, at: at(first + 1) },
    body: { text: lines.slice(last + 1).join("\n"), at: at(last + 1) }
  };
}
function readableText({ path: file, text }, tell) {
  if (text.length > limits.fileCharacters) {
    tell(
      { file, line: 1, column: 1 },
      {
        rule: "too-large",
        message: `The file has ${text.length} characters, more than ${limits.fileCharacters}`,
        remedy: "Split it, or move what repeats into a partial."
      }
    );
    return void 0;
  }
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const odd = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD-\uFFFF]/.exec(clean);
  if (odd === null) return clean;
  const code = odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  tell(placeIn(clean, odd.index, file), {
    rule: "not-text",
    message: `The file holds the character U+${code}, which text does not`,
    remedy: "Remove it, and save the file as UTF-8."
  });
  return void 0;
}
function placeIn(text, offset, file) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: offset - start + 1 };
}
function isFence(line) {
  return line !== void 0 && /^---\s*$/.test(line);
}

// action/templates/prose.ts
var hole = "\uFFFC";
function proseOf({ text, at }) {
  const words = text.replace(
    /(?<!\\)\{\{(?:!--[\s\S]*?(?:--~?\}\}|$)|![\s\S]*?(?:\}\}|$)|[^{}]*\}\}|\{{1,2}[^{}]*\}{3,4})/g,
    (tag) => isValue(tag) ? hole.repeat(tag.length) : blank(tag)
  ).replace(/(?<!\\)\{\{+[^\s{}]*/g, blank);
  return {
    text: words,
    place: (offset) => {
      const { line, column } = placeIn(text, offset, at.file);
      return { file: at.file, line: at.line + line - 1, column };
    }
  };
}
function blank(text) {
  return text.replace(/[^\n]/g, " ");
}
function isValue(tag) {
  return !/^\{\{~?\s*(?:[#/^!>]|else\b|reference\b)/.test(tag);
}
function matches({ text }, sought) {
  if (sought instanceof RegExp) return [...text.matchAll(sought)];
  return sought.needs.test(text) ? [...text.matchAll(sought.pattern)] : [];
}
function quoted(words) {
  return JSON.stringify(words.replace(/\s+/g, " ").replaceAll(hole, "\u2026").replace(/…+/g, "\u2026"));
}

// action/templates/lint-format.ts
var formatRules = [
  {
    id: "ratio-word-contradicts",
    what: "Words about the format agree with the declared aspect ratio.",
    why: "The API obeys aspectRatio; a prompt that says otherwise gets a cropped or padded composition.",
    needs: ["aspectRatio"],
    find: contradictedRatio
  },
  {
    id: "size-in-prompt",
    what: "The size is declared as a tier, not described in the prompt.",
    why: "The API obeys the tier alone; 4K or 1920\xD71080 in the prompt changes nothing, or is painted.",
    needs: ["tier"],
    find: sizeInProse
  }
];
var format = "(?:format|orientation|composition|image|picture|aspect ratio|aspect|crop|poster format|video frame|layout)";
var begins = "(?<=(?:^\\s{0,99}|\\b(?:create|design|make|generate|paint|draw|render|as)\\s+)(?:an?\\s+)?(?:(?:finished|simple|minimalist|bold|clean|vintage|modern)\\s+)?)";
var medium = "(?:(?:phone|smartphone|mobile|desktop|movie|film|concert|event|travel|web|website|album|book|magazine|greeting)\\s+){0,2}(?:poster|wallpaper|banner|thumbnail|flyer|leaflet|postcard|cover|illustration|painting|photo|photograph|icon|avatar|billboard|header|advert|advertisement)\\b";
var placed = "(?![^.!?\\n]{0,60}\\b(?:hangs?|hanging|leans?|leaning|stands?|standing|lies|lying|pinned|taped|walls?|flutters?|stretched|above|over)\\b)";
function shapeOf(words, more = {}) {
  const formats2 = `(?:${words}${more.format ?? ""})\\s+${format}\\b`;
  const itself = `\\b(?=(?:${words})\\b)${begins}(?:${words})\\s+${medium}${placed}`;
  return {
    needs: new RegExp(`\\b(?:${words}${more.format ?? ""})`, "i"),
    pattern: new RegExp([`\\b${formats2}`, itself, more.others].filter(Boolean).join("|"), "gi")
  };
}
var shapes = [
  {
    pattern: shapeOf("vertical|upright|tall", {
      format: "|portrait",
      others: "\\bportrait mode\\b"
    }),
    fits: (ratio) => ratio < 1
  },
  {
    pattern: shapeOf("horizontal|wide|panoramic|widescreen", {
      format: "|landscape",
      others: `\\b(?:horizontal|landscape|wide|panoramic|widescreen)\\s+banner\\b${placed}|\\blandscape mode\\b|\\bin widescreen\\b`
    }),
    fits: (ratio) => ratio > 1
  },
  { pattern: shapeOf("square"), fits: (ratio) => ratio === 1 }
];
var ratioNamed = /(?<![\d:])(\d{1,2}:\d{1,2})(?![\d:])(?=\s+(?:aspect|ratio|format|composition|image|picture|crop)\b)|(?<=\baspect ratio (?:of )?)(\d{1,2}:\d{1,2})(?![\d:])/gi;
function contradictedRatio({ prose, aspectRatio: aspectRatio2 }) {
  if (aspectRatio2 === void 0) return [];
  const [width = 1, height = 1] = aspectRatio2.split(":").map(Number);
  for (const piece of prose) {
    for (const { pattern, fits: fits2 } of shapes) {
      const match = fits2(width / height) ? void 0 : matches(piece, pattern)[0];
      if (match) return [contradiction(piece, match, aspectRatio2)];
    }
    const named = matches(piece, ratioNamed).find(
      ([ratio]) => ratio !== aspectRatio2 && aspectRatios.includes(ratio)
    );
    if (named) return [contradiction(piece, named, aspectRatio2)];
  }
  return [];
}
function contradiction(piece, match, aspectRatio2) {
  return {
    at: piece.place(match.index),
    message: `${quoted(match[0])} contradicts aspectRatio ${aspectRatio2}`,
    remedy: "Change one of them."
  };
}
var tierWord = {
  needs: /[1248]K/i,
  pattern: /(?<![\p{L}\p{N}$€£.,-])([1248]K)\b(?![\s-]{1,3}(?:tv|televisions?|monitors?|displays?|screens?|cameras?|projectors?|run|race|video)\b)/giu
};
var pixels = {
  needs: /\d\s?[x×]/i,
  pattern: /(?<![\p{L}\p{N}])\d{3,5}\s?[x×]\s?\d{3,5}(?![\p{L}\p{N}])(?:\s?px\b)?/giu
};
function sizeInProse({ prose, tier: tier2 }) {
  const declared = tier2 === void 0 ? "no tier is declared" : `the tier is ${tier2}`;
  for (const piece of prose) {
    const word2 = matches(piece, tierWord).find(([size]) => size.toUpperCase() !== tier2);
    const found = word2 ?? matches(piece, pixels)[0];
    if (found) {
      const known2 = tiers.find((one) => one === found[0].toUpperCase());
      const remedy = known2 ? `Remove it, or declare tier: ${known2}.` : "Remove it, and declare image.tier and image.aspectRatio.";
      return [
        {
          at: piece.place(found.index),
          message: `The prompt says ${found[0]}, but ${declared}`,
          remedy
        }
      ];
    }
  }
  return [];
}

// action/templates/lint-negative.ts
var advice = "Say what the picture shows instead.";
var maxNegatives = 5;
function negatives({ prose }) {
  const finding = firstOf(prose, titleIn) ?? tooMany(prose) ?? firstOf(prose, listIn);
  return finding === void 0 ? [] : [finding];
}
function firstOf(prose, find) {
  return prose.map(find).find((one) => one !== void 0);
}
function titleIn(piece) {
  const [titled] = matches(piece, /\bnegative prompts?\s?:/gi);
  return titled && told(piece.place(titled.index), "Gemini reads no negative prompt");
}
function tooMany(prose) {
  const avoided = prose.toReversed().flatMap((piece) => matches(piece, avoiding).map(({ index }) => ({ piece, index })));
  const sixth = avoided[maxNegatives];
  return sixth && told(sixth.piece.place(sixth.index), `The prompt forbids ${avoided.length} things`);
}
var avoiding = /\b(?:no|without|avoid|never|don[’']t|do not)\b/gi;
function listIn(piece) {
  const list = listsIn(piece).find(isTelling);
  if (list === void 0) return void 0;
  const words = piece.text.slice(list[0]?.start, list.at(-1)?.end);
  const at = piece.place(list[0]?.start ?? 0);
  return told(at, `The prompt lists what to avoid: ${quoted(words)}`);
}
function told(at, message) {
  return { at, message, remedy: advice };
}
var ban = /\b(no|(?:do not|don[’']t|never)\s+(?:show|add|include|draw|depict|paint|put)|avoid)\s+(?:(?:any|an?|the)\s+)?([\p{L}-]{1,30})/giu;
function listsIn(piece) {
  const lists = [];
  for (const { index, 0: words, 1: how = "", 2: thing = "" } of matches(piece, ban)) {
    const one = {
      start: index,
      end: index + words.length,
      commanded: !/^no$/i.test(how),
      thing: thing.toLowerCase()
    };
    const last = lists.at(-1);
    const between = piece.text.slice(last?.at(-1)?.end, index);
    const follows = last !== void 0 && /^(?:[,;.]?\s+|,?\s+(?:and|or)\s+)$/.test(between);
    if (follows) last.push(one);
    else lists.push([one]);
  }
  return lists;
}
function isTelling(list) {
  const long = list.length >= 3 || list.length === 2 && list.some((one) => one.commanded);
  return long && list.some(({ thing }) => !deniable.test(thing));
}
var deniable = /^(?:texts?|letters?|lettering|words?|typography|numerals?|numbers?|digits?|captions?|labels?|logos?|signatures?|watermarks?|marks?|gradients?|half-?tones?|outlines?|borders?|frames?|shadows?|reflections?|blur|grain|noise|tilt|banding|texture|perspective|vignette)$/;

// action/templates/lint-prose.ts
var proseRules = [
  {
    id: "words-without-quotes",
    what: "Words that shall appear in the picture stand in quotes.",
    why: "Quotes tell the model where the lettering begins and ends; without them it paraphrases or misspells.",
    find: (subject) => firstIn(subject, unquoted, (words) => ({
      message: `The picture\u2019s words after ${quoted(words)} are not in quotes`,
      remedy: "Put exactly the words to be shown in double quotes."
    }))
  },
  {
    id: "several-images-in-one-prompt",
    what: "A prompt asks for one image.",
    why: "One request returns one image: several become a collage, or only the first.",
    find: (subject) => firstIn(subject, severalImages, (words) => ({
      message: `The prompt asks for several images: ${quoted(words)}`,
      remedy: "Describe one, and list what varies under image.matrix, or set image.candidates."
    }))
  },
  {
    id: "proposal-without-final-image",
    what: "A prompt that speaks of proposals or ideas asks for the final image only.",
    why: "About a fifth of such prompts were answered without an image; with \u201Coutput the final image only\u201D, none.",
    needs: ["words"],
    find: (subject) => subject.prose.some(({ text }) => /\bfinal image only\b|\bonly the final image\b/i.test(text)) ? [] : firstIn(subject, proposal, (words) => ({
      message: `${quoted(words)} invites an answer in words`,
      remedy: "Describe the picture itself, or add: Output the final image only."
    }))
  },
  {
    id: "transparent-background",
    what: "A prompt does not ask for transparency.",
    why: "Gemini\u2019s image models make no alpha channel: they paint a checkerboard instead.",
    find: (subject) => firstIn(subject, /\btransparent background\b|\balpha channel\b/gi, (words) => ({
      message: `${quoted(words)} cannot be made`,
      remedy: "Ask for a plain background of one colour, and cut it out afterwards."
    }))
  },
  {
    id: "negative-prompt",
    what: "A prompt says what to show rather than listing what to avoid.",
    why: "Gemini has no negative prompt; naming a thing often brings it in.",
    find: negatives
  },
  {
    id: "foreign-parameters",
    what: "A prompt holds no parameters of other tools, such as --ar 16:9 or (sharp:1.3).",
    why: "Gemini reads them as words.",
    find: (subject) => firstIn(subject, foreign, (words) => ({
      message: `${quoted(words)} is another tool\u2019s parameter`,
      remedy: "Remove it; ratio and tier are declared under image:."
    }))
  }
];
var quote = `["'\u201C\u201D\u201E\u201F\xAB\xBB\u2039\u203A\u300C\u300E\u2018\u2019\`]`;
var adverbs = "(?!(?:clearly|well|easily|crisply|legibly|sharply|right|left|at|from|like|as|in|on|across|along|nothing|an?|the)\\b)";
var letters = "(?:headline|title|caption|label|sign|text|words?|lettering|slogan|tagline|banner)";
var carriers = "(?:poster|billboard|placard|plaque|sticker|badge|button|card|t-?shirt|shirt|mug|flag|neon|cover|logo|screen|ticket|stamp|inscription|speech bubble)";
var says = "(?:says|saying|reads|reading|spells|spelling)";
var opens = `(?=\\s+(?!${quote})${adverbs}`;
var lettering = `(?<=\\b(?i:${letters})\\s+(?:(?:that|which)\\s+)?)${says}\\b:?${opens}[\\p{L}\\p{N}${hole}])`;
var carried = `(?<=\\b(?i:${carriers})\\s+(?:(?:that|which)\\s+)?)${says}\\b:?${opens}[\\p{Lu}\\p{N}${hole}])`;
var withWords = `\\b[Ww]ith the (?:words?|text|lettering|title|headline|caption|slogan|tagline|inscription)\\b:?(?=\\s+[\\p{Lu}${hole}])`;
var unquoted = {
  needs: /\b(?:say|read|spell)|ith the /,
  pattern: new RegExp(`${lettering}|${carried}|${withWords}`, "gu")
};
var numbers = "(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|multiple|[2-9]|1[0-9])";
var kinds = "(?:images|pictures|photos|photographs|illustrations|renders|renderings|variations|variants|versions|concepts|options|alternatives)";
var word = `[^\\s\\d.,:;!?()"\u201C\u201D${hole}]{1,20}`;
var setOf = "(?:(?:a|one)\\s+(?:set|series)\\s+of\\s+)?";
var asked = `\\b(?:generate|create|make|produce|render|draw|paint|give me|show me)\\s+${setOf}${numbers}\\s+(?:${word}\\s+){0,4}${kinds}\\b`;
var things = "(?!(?:framed|hanging|printed|pinned|taped|faded|torn|old|small)\\b)";
var together = "(?![^.!?\\n]{0,80}\\b(?:walls?|tables?|desk|shelf|shelves|board|fridge|mantelpiece|page|sheet|collage|grid|frames?|album|strip|gallery|screens?)\\b)";
var begun = `(?<=^\\s{0,99})${setOf}${numbers}\\s+(?:${things}${word}\\s+){0,2}${kinds}\\b(?=\\s+(?:of|showing|depicting|for)\\b|\\s{0,3}[:.,])${together}`;
var severalImages = {
  needs: new RegExp(kinds, "i"),
  pattern: new RegExp(`${asked}|${begun}`, "gi")
};
var proposal = /\b(?:design|concept|campaign|layout)\s+(?:proposals?|ideas)\b|\bpropose (?:a|an|some|several)\b/gi;
var foreign = /(?<!\S)--(?:ar|aspect|v|niji|stylize|chaos|seed|no|q|quality|style|tile|weird|iw|s)(?=\s|$)(?:\s+[\w:.]{1,20})?|\([^()\n]{1,80}:\d(?:\.\d{1,2})?\)/gu;
function firstIn({ prose }, pattern, tell) {
  for (const piece of prose) {
    const match = matches(piece, pattern)[0];
    if (match) return [{ at: piece.place(match.index), ...tell(match[0]) }];
  }
  return [];
}

// action/templates/lint-settings.ts
var settingRules = [
  {
    id: "no-intent",
    what: "A template says what its picture is for: draft, final, edit, style-transfer or variants.",
    why: "A declared intent tells reviewers what to judge, and lets Darkroom check the other settings against it.",
    needs: ["intent"],
    find: ({ intent: intent2, at }) => when(intent2 === void 0, {
      at: at.image,
      message: "The template declares no intent",
      remedy: "Add intent: final, or another, under image:."
    })
  },
  {
    id: "draft-at-4k",
    what: "A draft is not made at 4K.",
    why: "Composition shows at 1K for a fraction of the price; 4K is for a prompt that has proven itself.",
    needs: ["intent", "tier"],
    find: ({ intent: intent2, tier: tier2, at }) => when(intent2 === "draft" && tier2 === "4K", {
      at: at.tier,
      message: "A draft is declared at 4K",
      remedy: "Use 1K or 2K, or declare intent: final."
    })
  },
  {
    id: "edit-without-base",
    what: "An edit has a reference with the role base.",
    why: "Without the image to edit, the model paints a new one.",
    needs: ["intent", "references"],
    find: ({ intent: intent2, references, at }) => when(intent2 === "edit" && !references.some(({ role }) => role === "base"), {
      at: at.intent,
      message: "An edit is declared without a base reference",
      remedy: "Add the image to edit under references: with role: base."
    })
  },
  {
    id: "style-transfer-without-style",
    what: "A style transfer has a reference with the role style or material.",
    why: "Words describe a style loosely; a reference shows it.",
    needs: ["intent", "references"],
    find: ({ intent: intent2, references, at }) => when(
      intent2 === "style-transfer" && !references.some(({ role }) => role === "style" || role === "material"),
      {
        at: at.intent,
        message: "A style transfer is declared without a style reference",
        remedy: "Add an image under references: with role: style."
      }
    )
  },
  {
    id: "variants-without-matrix",
    what: "A template with the intent variants makes more than one.",
    why: "One request returns one image: a set comes from a matrix, never from the words of one prompt.",
    needs: ["intent", "variants"],
    find: ({ intent: intent2, variants, at }) => when(intent2 === "variants" && variants < 2, {
      at: at.intent,
      message: "The intent is variants, but there is only one",
      remedy: "List the values that vary under image.matrix."
    })
  },
  {
    id: "ratio-left-to-references",
    what: "A template with references declares its aspect ratio.",
    why: "Without one, Gemini takes the ratio of the last reference.",
    needs: ["aspectRatio"],
    find: ({ references, aspectRatio: aspectRatio2, at }) => when(references.length > 0 && aspectRatio2 === void 0, {
      at: at.references,
      message: "There are references and no aspectRatio: the picture takes the last reference\u2019s",
      remedy: "Declare image.aspectRatio."
    })
  },
  {
    id: "reference-not-mentioned",
    what: "When several references share a role, the prompt mentions each of them.",
    why: "The model is told role and id only; which of two style boards counts for what, the prompt has to say.",
    needs: ["references", "words"],
    find: unmentioned
  },
  {
    id: "alt-missing",
    what: "Every picture has an alt text.",
    why: "People who cannot see the picture read it, and reviewers compare the picture with it.",
    needs: ["alts"],
    find: ({ alts, at }) => when(
      alts.some((alt) => alt === ""),
      {
        at: at.alt,
        message: "The picture has no alt text",
        remedy: "Say in alt: what the picture shows."
      }
    )
  },
  {
    id: "alt-too-long",
    what: `An alt text has at most ${limits.altCharacters} characters.`,
    why: "Screen readers read it in one breath; what it leaves out belongs beside the picture.",
    needs: ["alts"],
    find: ({ alts, at }) => {
      const longest = Math.max(0, ...alts.map((alt) => [...alt].length));
      return when(longest > limits.altCharacters, {
        at: at.alt,
        message: `The alt text has ${longest} characters`,
        remedy: `Say it in ${limits.altCharacters} or fewer.`
      });
    }
  }
];
function unmentioned({ references, mentioned }) {
  return references.filter(({ id: id2, role }) => {
    const shared = references.filter((other) => other.role === role).length > 1;
    return shared && !mentioned.has(id2);
  }).map(({ id: id2, role, at }) => ({
    at,
    message: `There are several ${role} references, and the prompt never mentions ${id2}`,
    remedy: `Write {{reference "${id2}"}} where the prompt speaks of it.`
  }));
}
function when(found, finding) {
  return found ? [finding] : [];
}

// action/templates/lint.ts
var lintRules = [...settingRules, ...formatRules, ...proseRules].sort(
  (a, b) => a.id < b.id ? -1 : 1
);
function lint2(subject, { off, tell }) {
  for (const { id: id2, needs = [], find } of lintRules) {
    if (off.includes(id2) || needs.some((part2) => subject.unknown.has(part2))) continue;
    for (const { at, message, remedy } of find(subject)) {
      tell(at, { rule: id2, severity: "warning", message, remedy });
    }
  }
}
function tellUnknownRules(off, at, tell) {
  const ids = lintRules.map(({ id: id2 }) => id2);
  for (const [index, id2] of off.entries()) {
    if (ids.includes(id2)) continue;
    tell(at(index), {
      rule: "unknown-lint-rule",
      severity: "warning",
      message: `There is no lint rule ${JSON.stringify(id2)}`,
      remedy: didYouMean(id2, ids, "Remove it.")
    });
  }
}

// action/templates/shown.ts
function shown(value) {
  if (value === null || value === void 0) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}\u2026"` : text;
}
function written(keys) {
  return keys.map(
    (key, index) => typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`
  ).join("");
}
function valueAt(root, keys) {
  return keys.reduce((value, key) => {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return void 0;
    return value[key];
  }, root);
}

// action/templates/schema.ts
var scalarTypes = ["string", "number", "integer", "boolean", "null", "any"];
var SchemaFault = class extends Error {
  keys;
  remedy;
  constructor(keys, message, remedy) {
    super(message);
    this.keys = keys;
    this.remedy = remedy;
  }
};
function scalarOf(type, keys) {
  const known2 = scalarTypes.find((name) => name === type);
  if (known2 !== void 0) return { kind: "scalar", type: known2 };
  const remedy = didYouMean(type, scalarTypes, `Use one of ${listed(scalarTypes)}.`);
  throw new SchemaFault(keys, `${JSON.stringify(type)} is not a type`, remedy);
}
function enumOf(value, keys) {
  if (Array.isArray(value) && value.length > 0 && value.every(isScalar)) {
    return { kind: "enum", values: value };
  }
  throw new SchemaFault(
    keys,
    `${written(keys)} must be a list of plain values`,
    "Write them as [one, two]."
  );
}
var reserved = [
  "this",
  "else",
  "if",
  "unless",
  "each",
  "reference",
  "true",
  "false",
  "null",
  "undefined"
];
function isVariableName(name) {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name) && !reserved.includes(name);
}
function variableNameRule(name) {
  return {
    rule: "variable-name",
    message: `${JSON.stringify(name)} is not a variable name`,
    remedy: reserved.includes(name) ? "Choose another; the prompt language uses this word itself." : "Use letters, digits, _ and -, and begin with a letter."
  };
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isScalar(value) {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

// action/templates/unknown-keys.ts
function meantBy({ path, key, known: known2 }, homes3) {
  const near = nearest(key, known2);
  if (near !== void 0) return [[...path, near]];
  const home = Object.hasOwn(homes3, key) ? homes3[key] : void 0;
  return home === void 0 ? [] : [[home.replace(/:$/, ""), key]];
}
function isAmong(places, path) {
  return places.some((place) => written(place) === written(path));
}
function unknownKey({ path, key, known: known2 }, homes3) {
  const home = Object.hasOwn(homes3, key) ? homes3[key] : void 0;
  const remedy = home !== void 0 && nearest(key, known2) === void 0 ? `Move it under ${home}.` : didYouMean(key, known2, `Use one of ${listed([...known2])}.`);
  return { rule: "unknown-key", message: `${written([...path, key])} is not a known key`, remedy };
}
function keysAt(schema, path) {
  let def = unwrapped(schema);
  for (const key of path) {
    if (def.type === "object")
      def = unwrapped(def.shape[String(key)] ?? schema);
    else if (def.type === "array") def = unwrapped(def.element);
  }
  return def.type === "object" ? Object.keys(def.shape) : [];
}
function unwrapped(schema) {
  const def = schema._zod.def;
  return def.type === "optional" ? unwrapped(def.innerType) : def;
}

// action/templates/shape.ts
function shaped(shape, yaml, tell) {
  const read = shape.schema.safeParse(yaml.value);
  if (read.success) return read.data;
  tellIssues(read.error.issues, { ...shape, yaml, tell });
  return void 0;
}
function tellShape(shape, yaml, tell) {
  const read = shape.schema.safeParse(yaml.value);
  return read.success ? [] : tellIssues(read.error.issues, { ...shape, yaml, tell });
}
function tellIssues(issues, {
  schema,
  called: called2,
  homes: homes3 = {},
  yaml,
  tell
}) {
  const unknown2 = issues.flatMap(
    (issue) => issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ path: issue.path, key, known: keysAt(schema, issue.path) })) : []
  );
  const meant = unknown2.flatMap((one) => meantBy(one, homes3));
  for (const one of unknown2) tell(yaml.keyAt([...one.path, one.key]), unknownKey(one, homes3));
  const wrong2 = issues.filter(({ code }) => code !== "unrecognized_keys");
  for (const issue of wrong2) {
    if (valueAt(yaml.value, issue.path) === void 0 && isAmong(meant, issue.path)) continue;
    tell(yaml.at(issue.path), describe2(issue, { root: yaml.value, called: called2 }));
  }
  return [
    ...meant,
    ...unknown2.map(({ path, key }) => [...path, key]),
    ...wrong2.map((one) => one.path)
  ];
}
function describe2(issue, { root, called: called2 }) {
  const subject = issue.path.length === 0 ? called2 : written(issue.path);
  const value = valueAt(root, issue.path);
  const rule = "wrong-type";
  if (issue.message.startsWith("must ")) {
    const [fault2 = "", remedy = ""] = issue.message.split(". ");
    return { rule, message: `${subject} ${fault2}, but is ${shown(value)}`, remedy };
  }
  if (value === void 0) {
    const parent = issue.path.slice(0, -1);
    const home = parent.length === 0 ? "" : ` under ${written(parent)}:`;
    const remedy = `Add ${String(issue.path.at(-1))}:${home}.`;
    return { rule: "missing-key", message: `${subject} is missing`, remedy };
  }
  switch (issue.code) {
    case "invalid_value": {
      const values = [...new Set(issue.values.map(String))];
      const message = `${subject} is ${shown(value)}, which is not one of ${values.join(", ")}`;
      return {
        rule: "wrong-value",
        message,
        remedy: didYouMean(String(value), values, "Use one of them.")
      };
    }
    case "too_small":
    case "too_big":
      return { rule: "wrong-value", ...outOfRange(subject, value, issue) };
    case "invalid_type":
      return { rule, ...wrongType(subject, value, issue.expected) };
    default:
      return { rule, message: `${subject} cannot be ${shown(value)}`, remedy: "Correct it." };
  }
}
function outOfRange(subject, value, issue) {
  if (Array.isArray(value) || typeof value === "string") {
    return { message: `${subject} is empty`, remedy: "Fill it, or remove the key." };
  }
  const bound = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return {
    message: `${subject} is ${shown(value)}, but must be ${bound}`,
    remedy: `Use ${bound}.`
  };
}
var nouns = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of keys"
};
function wrongType(subject, value, expected) {
  const noun = nouns[expected] ?? expected;
  const quotable = expected === "string" && (typeof value === "number" || typeof value === "boolean");
  return {
    message: `${subject} must be ${noun}, but is ${shown(value)}`,
    remedy: quotable ? "Put it in quotes." : `Write ${noun}.`
  };
}

// action/templates/yaml-text.ts
var import_yaml2 = __toESM(require_dist(), 1);

// action/templates/yaml-faults.ts
function yamlFaults(document, text) {
  const repeated = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  const other = [...document.errors, ...document.warnings].find(
    (error) => error.code !== "DUPLICATE_KEY"
  );
  return [...repeated, ...other ? [other] : []].map((error) => ({
    offset: error.pos[0],
    fault: yamlFault(error, text)
  }));
}
function yamlFault(error, text) {
  if (error.code === "DUPLICATE_KEY") {
    return {
      rule: "yaml-duplicate-key",
      message: `${/^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim()} stands twice in the same map`,
      remedy: "Keep one of them."
    };
  }
  if (error.code === "MULTIPLE_DOCS") {
    return { rule: "yaml", message: "A second YAML document begins here", remedy: "Keep one." };
  }
  const said = error.message.replace(/\.$/, "");
  return { rule: "yaml", message: `Broken YAML: ${said}`, remedy: yamlRemedy(error, text) };
}
function yamlRemedy(error, text) {
  const start = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const line = text.slice(start, (text.indexOf("\n", start) + 1 || text.length + 1) - 1);
  if (line.includes("{{")) return "Put text that holds {{\u2026}} in quotes.";
  if (error.code === "TAB_AS_INDENT") return "Indent with spaces.";
  if (error.code === "BAD_INDENT")
    return "Indent this line like its siblings, and close every bracket.";
  if (error.code === "TAG_RESOLVE_FAILED") return "Remove the tag.";
  return 'Correct it here; text that holds ": ", " #" or quotes is safest in quotes.';
}

// action/templates/yaml-values.ts
var import_yaml = __toESM(require_dist(), 1);
var Refused = class extends Error {
  fault;
  offset;
  constructor(node, fault2) {
    super(fault2.message);
    this.fault = fault2;
    this.offset = node.range?.[0] ?? 0;
  }
};
var Plain = class {
  #document;
  #values = 0;
  constructor(document) {
    this.#document = document;
  }
  convert(node, depth) {
    if (node === null || node === void 0) return null;
    const known2 = node;
    this.#values += 1;
    if (this.#values > limits.yamlValues) {
      throw new Refused(known2, tooMuch(`holds more than ${limits.yamlValues} values`));
    }
    if (depth > limits.yamlDepth) {
      throw new Refused(known2, tooMuch(`is nested more than ${limits.yamlDepth} deep`));
    }
    if ((0, import_yaml.isScalar)(node)) return node.value;
    if ((0, import_yaml.isSeq)(node)) return node.items.map((item) => this.convert(item, depth + 1));
    if ((0, import_yaml.isMap)(node)) return this.#object(node, depth);
    return this.#target(node, depth);
  }
  #object(map, depth) {
    const entries = map.items.map(({ key, value }) => {
      if (!(0, import_yaml.isScalar)(key) || key.value === null || typeof key.value === "object") {
        throw new Refused(key ?? map, {
          rule: "yaml",
          message: "This key is not text",
          remedy: "Put text that starts with {{ in quotes."
        });
      }
      return [String(key.value), this.convert(value, depth + 1)];
    });
    return Object.fromEntries(entries);
  }
  #target(alias, depth) {
    const target = alias.resolve(this.#document);
    const start = alias.range?.[0] ?? 0;
    const within = target?.range && target.range[0] <= start && start < target.range[2];
    if (target === void 0 || within) {
      throw new Refused(alias, {
        rule: "yaml-alias",
        message: `*${alias.source} ${within ? "stands inside the value that it names" : "names no anchor"}`,
        remedy: "Write the value out."
      });
    }
    try {
      return this.convert(target, depth + 1);
    } catch (error) {
      if (error instanceof Refused && error.fault.rule === "too-large")
        throw new Refused(alias, error.fault);
      throw error;
    }
  }
};
function tooMuch(what) {
  return { rule: "too-large", message: `This YAML ${what}`, remedy: "Make it smaller." };
}

// action/templates/yaml-text.ts
function readYaml(text, where, tell) {
  const lines = new import_yaml2.LineCounter();
  const place = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file: where.file, line: where.line + line - 1, column: Math.max(1, col) };
  };
  const document = parse2(text, lines);
  if (document === void 0 || document.errors.some(isStackOverflow)) {
    tell(where, tooMuch("is nested too deeply to be read"));
    return void 0;
  }
  const faults = yamlFaults(document, text);
  for (const { offset, fault: fault2 } of faults) tell(place(offset), fault2);
  if (faults.length > 0) return void 0;
  try {
    return located(document, new Plain(document).convert(document.contents, 0), { text, place });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(place(error.offset), error.fault);
    return void 0;
  }
}
function isStackOverflow({ message }) {
  return message.startsWith("Maximum call stack");
}
function parse2(text, lineCounter) {
  try {
    return (0, import_yaml2.parseDocument)(text, { lineCounter, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}
function located(document, value, { text, place }) {
  const find = (keys) => findNode(document, keys);
  return {
    value,
    at: (keys) => place(find(keys).node ?? 0),
    keyAt: (keys) => place(find(keys).key ?? 0),
    within: (keys, offset) => {
      const { node = 0, scalar: scalar2 } = find(keys);
      return place(node + (scalar2 === void 0 ? 0 : charactersIn(scalar2, offset, text)));
    }
  };
}
function findNode(document, keys) {
  let node = document.contents;
  let found = offsets(node, node);
  for (const key of keys) {
    const pair = (0, import_yaml2.isMap)(node) ? node.items.find((item) => (0, import_yaml2.isScalar)(item.key) && String(item.key.value) === String(key)) : void 0;
    const child = (0, import_yaml2.isSeq)(node) ? node.items[Number(key)] : pair?.value;
    if (child === void 0 && pair === void 0) return { ...found };
    found = offsets(child ?? pair?.key, pair?.key ?? child);
    if ((0, import_yaml2.isAlias)(child)) return found;
    node = child;
  }
  return { ...found, ...(0, import_yaml2.isScalar)(node) && keys.length > 0 ? { scalar: node } : {} };
}
function offsets(node, key) {
  const start = node?.range?.[0];
  const keyStart = key?.range?.[0] ?? start;
  return {
    ...start === void 0 ? {} : { node: start },
    ...keyStart === void 0 ? {} : { key: keyStart }
  };
}
function charactersIn(scalar2, offset, text) {
  const [start = 0, end = 0] = scalar2.range ?? [];
  const source = text.slice(start, end);
  const quote2 = /^["']/.test(source) ? 1 : 0;
  const plain = source.slice(quote2, source.length - quote2) === scalar2.value;
  return plain ? quote2 + offset : 0;
}

// action/templates/read-front-matter.ts
function readFrontMatter(file, tell) {
  if (file.frontMatter === void 0) {
    tell(file.body.at, {
      rule: "front-matter",
      message: "The template has no front matter",
      remedy: "Begin the file with a line ---, the keys model: and image:, and another line ---."
    });
    return void 0;
  }
  const whole = readYaml(file.frontMatter.text, file.frontMatter.at, tell);
  if (whole === void 0) return void 0;
  const { yaml, mistaken } = withoutExtensions(whole, tell);
  const shape = { schema: frontMatterSchema, called: "The front matter", homes };
  const damage = damageAt([...mistaken, ...tellShape(shape, yaml, tell)]);
  const frontMatter = readableSchema.parse(yaml.value);
  for (const key of unused) {
    if (valueAt(yaml.value, [key]) !== void 0) tell(yaml.keyAt([key]), ignoredKey(key));
  }
  const off = frontMatter.image.lint?.off ?? [];
  tellUnknownRules(off, (index) => yaml.at(["image", "lint", "off", index]), tell);
  return { frontMatter, yaml, damage };
}
var unused = [
  "output",
  "tools",
  "toolDefs",
  "name",
  "variant",
  "version",
  "metadata",
  "ext"
];
function withoutExtensions(yaml, tell) {
  if (!isMap(yaml.value)) return { yaml, mistaken: [] };
  const mistaken = [];
  const entries = Object.entries(yaml.value);
  for (const [key] of entries.filter(([name]) => name.includes("."))) {
    const [, block, name] = /^(image|input)\.(.*)/s.exec(key) ?? [];
    if (block !== void 0 && name !== void 0) mistaken.push([block, name]);
    const fault2 = {
      rule: "unknown-key",
      message: `${key} is not a known key`,
      remedy: `Write ${name}: under ${block}:.`
    };
    tell(yaml.keyAt([key]), block === void 0 ? ignoredKey(key) : fault2);
  }
  const plain = Object.fromEntries(entries.filter(([key]) => !key.includes(".")));
  return { yaml: { ...yaml, value: plain }, mistaken };
}
function ignoredKey(key) {
  return {
    rule: "ignored-key",
    severity: "warning",
    message: `Darkroom does not use ${key}`,
    remedy: "Keep it for other Dotprompt tools, or remove it."
  };
}
function placesOf(yaml) {
  const image2 = yaml.keyAt(["image"]);
  const place = (...keys) => valueAt(yaml.value, keys) === void 0 ? image2 : yaml.at(keys);
  return {
    image: image2,
    model: place("model"),
    intent: place("image", "intent"),
    tier: place("image", "tier"),
    aspectRatio: place("image", "aspectRatio"),
    thinking: place("image", "thinking"),
    path: place("image", "path"),
    alt: place("image", "alt"),
    references: place("image", "references")
  };
}

// action/templates/settings.ts
function readSettings({ frontMatter, yaml, damage }, { defaults, tell }) {
  const modelWritten = frontMatter.model ?? defaults.model;
  const declared = declaredIn(frontMatter.image, { defaults, damage });
  tellContradictions(frontMatter.config, { declared, yaml, damage, tell });
  if (damage.lost("model")) return { declared, settings: void 0 };
  const blame = frontMatter.model === void 0 && modelWritten !== void 0 ? () => {
  } : tell;
  const found = readModel(modelWritten, yaml.at(["model"]), blame);
  const known2 = found !== void 0 && modelWritten !== void 0;
  return { declared, settings: known2 ? { modelWritten, ...found, ...declared } : void 0 };
}
function declaredIn(image2, { defaults, damage }) {
  const or = (key, value) => value ?? (damage.lost("image", key) ? void 0 : defaults[key]);
  const tier2 = or("tier", tierOf(image2.tier));
  const intent2 = or("intent", image2.intent);
  const aspectRatio2 = or("aspectRatio", image2.aspectRatio);
  const thinking2 = or("thinking", image2.thinking);
  return {
    ...intent2 === void 0 ? {} : { intent: intent2 },
    ...tier2 === void 0 ? {} : { tier: tier2 },
    ...aspectRatio2 === void 0 ? {} : { aspectRatio: aspectRatio2 },
    ...thinking2 === void 0 ? {} : { thinking: thinking2 },
    candidates: or("candidates", image2.candidates) ?? 1
  };
}
function tierOf(tier2) {
  return tier2 === 512 ? "512" : tier2;
}
function readModel(written2, at, tell) {
  if (written2 === void 0) {
    tell(at, {
      rule: "model-missing",
      message: "The template names no model",
      remedy: "Add model: nano-banana-2.1 here, or under defaults in darkroom.yml."
    });
    return void 0;
  }
  const match = findModel(written2);
  if (!match.found) {
    const { suggestions } = match;
    tell(at, {
      rule: "unknown-model",
      message: `There is no model ${JSON.stringify(written2)}`,
      remedy: suggestions.length > 0 ? `Did you mean ${listed(suggestions)}?` : "Choose one that `darkroom models` lists."
    });
    return void 0;
  }
  if (match.model.kind !== "renderable") {
    for (const { fault: fault2, remedy } of checkSettings(match.model, {})) {
      tell(at, { rule: "model-not-renderable", message: fault2, remedy });
    }
    return void 0;
  }
  return { model: match.model, apiId: match.apiId };
}
function tellSettingFaults({ model: model2, tier: tier2, aspectRatio: aspectRatio2, thinking: thinking2 }, {
  roles,
  at,
  tell
}) {
  const faults = checkSettings(model2, { tier: tier2, aspectRatio: aspectRatio2, thinking: thinking2, referenceRoles: roles });
  for (const { setting, fault: fault2, remedy } of faults) {
    tell(at[setting], { rule: `model-${setting}`, message: fault2, remedy });
  }
}
var twins = [
  { keys: ["imageConfig", "imageSize"], setting: "tier" },
  { keys: ["imageConfig", "aspectRatio"], setting: "aspectRatio" },
  { keys: ["thinkingConfig", "thinkingLevel"], setting: "thinking" }
];
function tellContradictions(config, {
  declared,
  yaml,
  damage,
  tell
}) {
  for (const { keys, setting } of twins) {
    if (damage.lost("image", setting)) continue;
    const [there, here] = [valueAt(config, keys), declared[setting]];
    if (there === void 0 || String(there).toLowerCase() === here?.toLowerCase()) continue;
    const ours = here === void 0 ? "is not set" : `is ${shown(here)}`;
    tell(yaml.at(["config", ...keys]), {
      rule: "contradiction",
      message: `${written(["config", ...keys])} is ${shown(there)}, but image.${setting} ${ours}`,
      remedy: `Set image.${setting}, and remove it here.`
    });
  }
  for (const key of foreignKeys(config))
    tell(yaml.keyAt(["config", key]), ignoredKey(`config.${key}`));
  const count2 = valueAt(config, ["candidateCount"]);
  if (count2 === void 0 || count2 === 1) return;
  tell(yaml.at(["config", "candidateCount"]), {
    rule: "contradiction",
    message: `config.candidateCount is ${shown(count2)}, but one call makes one image`,
    remedy: "Set image.candidates, and remove it here."
  });
}
function foreignKeys(config) {
  const known2 = ["imageConfig", "thinkingConfig", "candidateCount", "responseModalities"];
  return isMap(config) ? Object.keys(config).filter((key) => !known2.includes(key)) : [];
}

// action/templates/migrate.ts
function migrateTemplates(templates, sources, { config, now }) {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const moves = templates.flatMap((template) => moveOf(template, now) ?? []);
  const defaults = config && defaultsOf(config);
  const inherits = ({ template }) => template.modelWritten === defaults?.model && !stands(texts.get(template.path) ?? "", template.at.model, template.modelWritten);
  const heirs = moves.filter(inherits);
  const own = moves.flatMap((move) => {
    const before = texts.get(move.template.path);
    if (before === void 0) return [];
    const heir = heirs.includes(move);
    const edits = [...heir ? [] : [modelEdit(move)], ...settingEdits(move)];
    const later = ({ setting, was }) => heirs.length > 0 && defaults?.[setting] === was;
    const known2 = heir ? [] : consequences(move.template, move.to, now);
    return migrated({ path: move.template.path, text: before }, { edits, later, known: known2 });
  });
  return [...own, ...config && defaults ? migrateConfig(heirs, config, { defaults, now }) : []];
}
function moveOf(template, now) {
  const life = lifecycleOn(template.apiId, now);
  if (life.state !== "announced" && life.state !== "shut-down") return void 0;
  const successor = liveSuccessor(template, now);
  if (successor === void 0) return void 0;
  const { model: model2, apiId } = successor;
  const [, prefix2 = "", bare = ""] = /^((?:googleai|vertexai|models)\/)?(.*)$/.exec(template.modelWritten) ?? [];
  const byId = bare === template.apiId.id;
  const said = life.confidence === "reported" ? " (reported, not confirmed)" : "";
  const tense = life.state === "announced" ? "will be" : "was";
  return {
    template,
    to: model2,
    next: `${prefix2}${byId ? apiId.id : model2.name}`,
    because: `${template.apiId.id} ${tense} shut down on ${life.on}${said}`
  };
}
function liveSuccessor({ apiId }, now) {
  const seen = /* @__PURE__ */ new Set([apiId.id]);
  let match = successorOf(apiId);
  while (match?.found && match.model.kind === "renderable" && !seen.has(match.apiId.id)) {
    if (lifecycleOn(match.apiId, now).state === "current")
      return { model: match.model, apiId: match.apiId };
    seen.add(match.apiId.id);
    match = successorOf(match.apiId);
  }
  return void 0;
}
function modelEdit({ template, next, because }, at = template.at.model) {
  return { setting: "model", at, was: template.modelWritten, becomes: next, because };
}
function settingEdits({ template, to }) {
  return settingChanges(template, to).map((change) => ({
    ...change,
    at: template.at[change.setting]
  }));
}
function migrated({ path, text }, { edits, later, known: known2 }) {
  const here = edits.filter(({ at, was }) => stands(text, at, was));
  const byHand = edits.filter((edit) => !here.includes(edit) && !later(edit));
  const reasons = [
    ...here.map(
      ({ setting, was, becomes, because }) => `${setting} ${was} \u2192 ${becomes}: ${because}`
    ),
    ...byHand.map(
      ({ setting, was, becomes, because }) => `${setting} ${was}: write ${becomes} by hand, for ${because}`
    ),
    ...known2
  ];
  if (here.length + byHand.length === 0) return [];
  return [{ path, before: text, after: replaceTokens(text, here), reasons }];
}
function defaultsOf(config) {
  const yaml = readYaml(config.text, { file: config.path, line: 1, column: 1 }, () => {
  });
  const defaults = yaml?.value?.defaults;
  if (yaml === void 0 || typeof defaults !== "object" || defaults === null) return void 0;
  const texts = Object.entries(defaults).filter(
    ([, value]) => ["string", "number"].includes(typeof value)
  );
  return {
    ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])),
    places: (setting) => yaml.at(["defaults", setting])
  };
}
function migrateConfig(moves, config, { defaults, now }) {
  const [move] = moves;
  if (move === void 0) return [];
  const settings = {
    tier: tierOf(defaults.tier),
    aspectRatio: defaults.aspectRatio,
    thinking: defaults.thinking
  };
  const changes = settingChanges(settings, move.to);
  const edits = [
    modelEdit(move, defaults.places("model")),
    ...changes.map((change) => ({ ...change, at: defaults.places(change.setting) }))
  ];
  const names = moves.map(({ template }) => template.name);
  const heirs = `${names.join(", ")} ${names.length === 1 ? "takes its" : "take their"} model from here`;
  const known2 = [
    heirs,
    ...new Set(moves.flatMap(({ template, to }) => consequences(template, to, now)))
  ];
  return migrated(config, { edits, later: () => false, known: known2 });
}

// action/templates/paths.ts
var formats = {
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  webp: "webp",
  avif: "avif"
};
function slug(value) {
  return value.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
function collisionKey(path) {
  return foldedPath(withoutExtension(path));
}
function foldedPath(path) {
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
function declaredFormat(path) {
  const extension = extensionOf(path);
  if (extension === void 0) return {};
  const format2 = Object.hasOwn(formats, extension.toLowerCase()) ? formats[extension.toLowerCase()] : void 0;
  if (format2 !== void 0) return { format: format2 };
  return {
    fault: fault(
      path,
      `ends in .${extension}, which Darkroom does not write`,
      "Use .png, .jpg, .webp or .avif, or leave the extension out."
    )
  };
}
function outputFault(path) {
  return confinementFault(path) ?? firstFault(path, outputNameFault);
}
function inputFault(path) {
  return confinementFault(path) ?? firstFault(path, inputFolders);
}
function confinementFault(path) {
  if (/[\u0000-\u001F\u007F\p{Cf}\u2028\u2029]/u.test(path)) {
    return fault(path, "holds a control or invisible character", "Remove it.");
  }
  if (path.includes("\\")) return fault(path, "holds a backslash", "Separate folders with /.");
  if (/^(\/|~|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*:\/\/)/.test(path)) {
    return fault(path, "is not inside the root", "Write it from the root, without a leading /.");
  }
  if (isLonger(path, limits.pathBytes)) {
    return fault(path, `is longer than ${limits.pathBytes} bytes`, "Make it shorter.");
  }
  return firstFault(path, nameFault);
}
function firstFault(path, faultOf) {
  const names = path.split("/");
  for (const [index, name] of names.entries()) {
    const found = faultOf(name, index === names.length - 1);
    if (found !== void 0) return fault(path, ...found);
  }
  return void 0;
}
function nameFault(name) {
  if (name === "") return ["holds an empty name", "Write one / between names, none at the ends."];
  if (name === "." || name === "..") {
    return [`holds the folder "${name}"`, "Write the path from the root."];
  }
  if (/[. ]$|^ /.test(name)) {
    return ["holds a name that begins or ends with a space, or ends with a dot", "Remove it."];
  }
  const odd = /[<>:"|?*]/.exec(name);
  if (odd) return [`holds ${odd[0]}, which Windows cannot store`, "Remove it."];
  if (/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name)) {
    return [`holds ${name}, a name that Windows keeps for devices`, "Rename it."];
  }
  if (isLonger(name, limits.nameBytes)) {
    return [`holds a name longer than ${limits.nameBytes} bytes`, "Make it shorter."];
  }
  return void 0;
}
var inputFolders = ownFolderFault([".git", ".darkroom"]);
var outputFolders = ownFolderFault([".git", ".github", ".darkroom", "node_modules"]);
function outputNameFault(name, last) {
  const own = outputFolders(name);
  const candidate = last && /@\d+$/.exec(withoutExtension(name));
  if (candidate) {
    return [`ends in ${candidate[0]}, which marks a candidate`, "Write the number without @."];
  }
  if (own !== void 0 || last || declaredFormat(name).format === void 0) return own;
  return ["holds a folder named like an image", "Rename the folder."];
}
function ownFolderFault(folders) {
  return (name) => {
    const folded = name.normalize("NFKC").toLowerCase().replace(/^git~\d+$/, ".git");
    const own = folders.find((folder) => folded === folder);
    return own === void 0 ? void 0 : [`points into ${own}`, "Choose another folder."];
  };
}
function fault(path, what, remedy) {
  const shown2 = JSON.stringify(path.length > 80 ? `${path.slice(0, 79)}\u2026` : path);
  return { message: `${shown2} ${what}`, remedy };
}
function withoutExtension(path) {
  const extension = extensionOf(path);
  return extension === void 0 ? path : path.slice(0, -extension.length - 1);
}
function extensionOf(path) {
  return /[^/]\.([^./]*)$/.exec(path)?.[1];
}
function isLonger(text, most) {
  return text.length * 3 > most && new TextEncoder().encode(text).length > most;
}

// action/templates/collisions.ts
function tellCollisions(owners, tell) {
  const taken = /* @__PURE__ */ new Map();
  const told2 = /* @__PURE__ */ new Set();
  for (const owner of owners) {
    for (const variant of owner.variants) {
      const key = collisionKey(variant.path);
      const first = taken.get(key);
      if (first === void 0) {
        taken.set(key, { owner, variant });
        continue;
      }
      const pair = `${first.owner.name}
${owner.name}`;
      if (told2.has(pair)) continue;
      told2.add(pair);
      tell(owner.at, collision(first, { owner, variant }));
    }
  }
}
function collision(first, second) {
  const { file, line, column } = first.owner.at;
  const same = first.variant.path === second.variant.path;
  const paths = same ? `both write ${first.variant.path}` : `write ${first.variant.path} and ${second.variant.path}, which are one file on some disks`;
  const place = first.owner === second.owner ? "" : ` (the other stands at ${file}:${line}:${column})`;
  return {
    rule: "path-taken",
    ...first.owner !== second.owner && { also: [file] },
    message: `${called(first)} and ${called(second)} ${paths}${place}`,
    remedy: remedyFor(first, second)
  };
}
function remedyFor(first, second) {
  if (first.owner !== second.owner) return "Change one of the two paths.";
  const absent = first.owner.axes.filter((axis) => !first.owner.inPath.has(axis));
  if (absent.length === 0) return "Make their paths differ in more than case or punctuation.";
  return `Put ${absent.map((axis) => `{{${axis}}}`).join(" and ")} into image.path.`;
}
function called({ owner, variant }) {
  return variant.id === "" ? owner.name : `${owner.name}#${variant.id}`;
}

// action/templates/evaluate.ts
function newBudget() {
  return { steps: limits.allSteps, characters: limits.allCharacters };
}
function evaluate({ pieces, at }, surroundings) {
  const evaluation = new Evaluation(surroundings, at);
  try {
    const text = evaluation.text(pieces);
    surroundings.budget.characters -= text.length;
    if (surroundings.budget.characters < 0)
      evaluation.tooLarge("All prompts together are too long");
    return evaluation.failed ? void 0 : text.replace(/\r\n?/g, "\n");
  } catch (error) {
    if (error !== stop) throw error;
    return void 0;
  }
}
var stop = /* @__PURE__ */ Symbol("limit reached");
var Evaluation = class {
  failed = false;
  #around;
  #loops = [];
  #rounds = 0;
  #length = 0;
  /** The last character so far that is not white space. */
  #ending = "";
  /** The name looked up last: the best guess at where a limit was passed. */
  #last;
  constructor(surroundings, at) {
    this.#around = surroundings;
    this.#last = at;
  }
  text(pieces) {
    let text = "";
    for (const piece of pieces) text += this.#piece(piece);
    return text;
  }
  #piece(piece) {
    this.#around.budget.steps -= 1;
    if (this.#around.budget.steps < 0) this.tooLarge("All prompts together take too many steps");
    switch (piece.kind) {
      case "text":
        return this.#counted(piece.text);
      case "value":
        return this.#counted(this.#value(piece.name));
      case "when":
        return this.text(isTrue(this.#look(piece.test).value) ? piece.then : piece.otherwise);
      case "each":
        return this.#each(piece);
      case "partial":
        return this.text(this.#around.partials.get(piece.name)?.pieces ?? []).trim();
      case "reference":
        return this.#counted(this.#mention(piece.id));
    }
  }
  /** `image 2 ("cup")`, with a capital where it begins a sentence. */
  #mention(id2) {
    const words = this.#around.references.get(id2) ?? "";
    const begins2 = this.#ending === "" || ".!?:".includes(this.#ending);
    return begins2 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }
  #value(name) {
    const { value, missing } = this.#look(name);
    if (isScalar(value) && value !== null) {
      const inserted = this.#around.inserted(String(value), name);
      return typeof inserted === "string" ? inserted : this.#blame(name, inserted);
    }
    if (value === void 0 || value === null) {
      const known2 = missing === void 0;
      return this.#blame(name, {
        message: known2 ? `${name.written} has no value` : `${missing.of} has no ${missing.key}`,
        remedy: known2 ? `Wrap it in {{#if ${name.written}}}, or give it a value.` : this.#outerRemedy(name, missing.key)
      });
    }
    const list = Array.isArray(value);
    return this.#blame(name, {
      message: `${name.written} is a ${list ? "list" : "map"}, not a text`,
      remedy: list ? `Write {{#each ${name.written}}}{{this}}{{/each}}.` : `Write the field too, {{${name.written}.field}}.`
    });
  }
  #each(piece) {
    const { value } = this.#look(piece.list);
    if (value === void 0 || value === null) return this.text(piece.otherwise);
    if (!Array.isArray(value)) {
      return this.#blame(piece.list, {
        message: `${piece.list.written} is not a list`,
        remedy: "Give it a list, or leave {{#each}} out."
      });
    }
    if (value.length === 0) return this.text(piece.otherwise);
    let text = "";
    for (const [index, item] of value.entries()) {
      this.#rounds += 1;
      if (this.#rounds > limits.loopRounds) {
        this.tooLarge(
          `The loops of one prompt have more than ${limits.loopRounds} rounds`,
          piece.list.at
        );
      }
      this.#loops.push({ item, index, length: value.length });
      text += this.text(piece.body);
      this.#loops.pop();
    }
    return text;
  }
  /** What a name stands for; `missing` tells which field of a map or item is not there. */
  #look(name) {
    this.#last = name.at;
    const target = name.up === "root" ? -1 : this.#loops.length - 1 - name.up;
    const round = this.#loops[target];
    if (name.loop !== void 0) return { value: round && loopValue(round, name.loop) };
    let value = round?.item;
    let of = round === void 0 ? "The template" : "This item of the loop";
    let keys = name.keys;
    if (round === void 0) {
      const [first = "", ...rest] = name.keys;
      value = this.#around.values.get(first);
      of = first;
      keys = rest;
    }
    for (const key of keys) {
      if (value === void 0 || value === null) return { value: void 0 };
      if (!isMap(value) || !Object.hasOwn(value, key))
        return { value: void 0, missing: { of, key } };
      value = value[key];
      of = key;
    }
    return { value };
  }
  #outerRemedy(name, key) {
    const outer = this.#loops.length > 0 && name.up === 0 && this.#around.values.has(key);
    return outer ? `Write {{../${key}}} for the template\u2019s variable.` : "Correct the name, or give it a value.";
  }
  #blame(name, told2) {
    this.failed = true;
    this.#around.tell(name.at, { rule: "variable-undefined", ...told2 });
    return "";
  }
  #counted(text) {
    this.#length += text.length;
    this.#ending = text.trimEnd().at(-1) ?? this.#ending;
    if (this.#length > limits.promptCharacters) {
      this.tooLarge(`The expanded text has more than ${limits.promptCharacters} characters`);
    }
    return text;
  }
  tooLarge(message, at = this.#last) {
    this.#around.tell(at, { rule: "too-large", message, remedy: "Make it smaller." });
    throw stop;
  }
};
function loopValue({ index, length }, what) {
  if (what === "index") return index;
  return what === "first" ? index === 0 : index === length - 1;
}
function isTrue(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

// node_modules/@handlebars/parser/dist/esm/index.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
  let target = {};
  for (var name in all) __defProp(target, name, {
    get: all[name],
    enumerable: true
  });
  if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
  return target;
};
var errorProps = [
  "description",
  "fileName",
  "lineNumber",
  "endLineNumber",
  "message",
  "name",
  "number",
  "stack"
];
function Exception(message, node) {
  let loc = node && node.loc, line, endLineNumber, column, endColumn;
  if (loc) {
    line = loc.start.line;
    endLineNumber = loc.end.line;
    column = loc.start.column;
    endColumn = loc.end.column;
    message += " - " + line + ":" + column;
  }
  let tmp = Error.prototype.constructor.call(this, message);
  for (let idx = 0; idx < errorProps.length; idx++) this[errorProps[idx]] = tmp[errorProps[idx]];
  if (Error.captureStackTrace) Error.captureStackTrace(this, Exception);
  try {
    if (loc) {
      this.lineNumber = line;
      this.endLineNumber = endLineNumber;
      if (Object.defineProperty) {
        Object.defineProperty(this, "column", {
          value: column,
          enumerable: true
        });
        Object.defineProperty(this, "endColumn", {
          value: endColumn,
          enumerable: true
        });
      } else {
        this.column = column;
        this.endColumn = endColumn;
      }
    }
  } catch (nop) {
  }
}
Exception.prototype = /* @__PURE__ */ new Error();
function Visitor() {
  this.parents = [];
}
Visitor.prototype = {
  constructor: Visitor,
  mutating: false,
  acceptKey: function(node, name) {
    let value = this.accept(node[name]);
    if (this.mutating) {
      if (value && !Visitor.prototype[value.type]) throw new Exception('Unexpected node type "' + value.type + '" found when accepting ' + name + " on " + node.type);
      node[name] = value;
    }
  },
  acceptRequired: function(node, name) {
    this.acceptKey(node, name);
    if (!node[name]) throw new Exception(node.type + " requires " + name);
  },
  acceptArray: function(array2) {
    for (let i = 0, l = array2.length; i < l; i++) {
      this.acceptKey(array2, i);
      if (!array2[i]) {
        array2.splice(i, 1);
        i--;
        l--;
      }
    }
  },
  accept: function(object2) {
    if (!object2) return;
    if (!this[object2.type]) throw new Exception("Unknown type: " + object2.type, object2);
    if (this.current) this.parents.unshift(this.current);
    this.current = object2;
    let ret = this[object2.type](object2);
    this.current = this.parents.shift();
    if (!this.mutating || ret) return ret;
    else if (ret !== false) return object2;
  },
  Program: function(program) {
    this.acceptArray(program.body);
  },
  MustacheStatement: visitSubExpression,
  Decorator: visitSubExpression,
  BlockStatement: visitBlock,
  DecoratorBlock: visitBlock,
  PartialStatement: visitPartial,
  PartialBlockStatement: function(partial) {
    visitPartial.call(this, partial);
    this.acceptKey(partial, "program");
  },
  ContentStatement: function() {
  },
  CommentStatement: function() {
  },
  SubExpression: visitSubExpression,
  PathExpression: function() {
  },
  StringLiteral: function() {
  },
  NumberLiteral: function() {
  },
  BooleanLiteral: function() {
  },
  UndefinedLiteral: function() {
  },
  NullLiteral: function() {
  },
  Hash: function(hash) {
    this.acceptArray(hash.pairs);
  },
  HashPair: function(pair) {
    this.acceptRequired(pair, "value");
  }
};
function visitSubExpression(mustache) {
  this.acceptRequired(mustache, "path");
  this.acceptArray(mustache.params);
  this.acceptKey(mustache, "hash");
}
function visitBlock(block) {
  visitSubExpression.call(this, block);
  this.acceptKey(block, "program");
  this.acceptKey(block, "inverse");
}
function visitPartial(partial) {
  this.acceptRequired(partial, "name");
  this.acceptArray(partial.params);
  this.acceptKey(partial, "hash");
}
function WhitespaceControl(options = {}) {
  this.options = options;
}
WhitespaceControl.prototype = new Visitor();
WhitespaceControl.prototype.Program = function(program) {
  const doStandalone = !this.options.ignoreStandalone;
  let isRoot = !this.isRootSeen;
  this.isRootSeen = true;
  let body = program.body;
  for (let i = 0, l = body.length; i < l; i++) {
    let current = body[i], strip = this.accept(current);
    if (!strip) continue;
    let _isPrevWhitespace = isPrevWhitespace(body, i, isRoot), _isNextWhitespace = isNextWhitespace(body, i, isRoot), openStandalone = strip.openStandalone && _isPrevWhitespace, closeStandalone = strip.closeStandalone && _isNextWhitespace, inlineStandalone = strip.inlineStandalone && _isPrevWhitespace && _isNextWhitespace;
    if (strip.close) omitRight(body, i, true);
    if (strip.open) omitLeft(body, i, true);
    if (doStandalone && inlineStandalone) {
      omitRight(body, i);
      if (omitLeft(body, i)) {
        if (current.type === "PartialStatement") current.indent = /(?:^|[^ \t])([ \t]+)$/.exec(body[i - 1].original)[1];
      }
    }
    if (doStandalone && openStandalone) {
      omitRight((current.program || current.inverse).body);
      omitLeft(body, i);
    }
    if (doStandalone && closeStandalone) {
      omitRight(body, i);
      let chainNode = current.inverse;
      if (chainNode && chainNode.chained) {
        while (chainNode && chainNode.chained) {
          let lastBlock = chainNode.body[chainNode.body.length - 1];
          omitLeft(lastBlock.program.body);
          chainNode = lastBlock.inverse;
        }
        if (chainNode) omitLeft(chainNode.body);
      } else omitLeft((current.inverse || current.program).body);
    }
  }
  return program;
};
WhitespaceControl.prototype.BlockStatement = WhitespaceControl.prototype.DecoratorBlock = WhitespaceControl.prototype.PartialBlockStatement = function(block) {
  this.accept(block.program);
  this.accept(block.inverse);
  let program = block.program || block.inverse, inverse = block.program && block.inverse, firstInverse = inverse, lastInverse = inverse;
  if (inverse && inverse.chained) {
    firstInverse = inverse.body[0].program;
    while (lastInverse.chained) lastInverse = lastInverse.body[lastInverse.body.length - 1].program;
  }
  let strip = {
    open: block.openStrip.open,
    close: block.closeStrip.close,
    openStandalone: isNextWhitespace(program.body),
    closeStandalone: isPrevWhitespace((firstInverse || program).body)
  };
  if (block.openStrip.close) omitRight(program.body, null, true);
  if (inverse) {
    let inverseStrip = block.inverseStrip;
    if (inverseStrip.open) omitLeft(program.body, null, true);
    if (inverseStrip.close) omitRight(firstInverse.body, null, true);
    if (block.closeStrip.open) omitLeft(lastInverse.body, null, true);
    if (!this.options.ignoreStandalone && isPrevWhitespace(program.body) && isNextWhitespace(firstInverse.body)) {
      omitLeft(program.body);
      omitRight(firstInverse.body);
    }
  } else if (block.closeStrip.open) omitLeft(program.body, null, true);
  return strip;
};
WhitespaceControl.prototype.Decorator = WhitespaceControl.prototype.MustacheStatement = function(mustache) {
  return mustache.strip;
};
WhitespaceControl.prototype.PartialStatement = WhitespaceControl.prototype.CommentStatement = function(node) {
  let strip = node.strip || {};
  return {
    inlineStandalone: true,
    open: strip.open,
    close: strip.close
  };
};
function isPrevWhitespace(body, i, isRoot) {
  if (i === void 0) i = body.length;
  let prev = body[i - 1], sibling = body[i - 2];
  if (!prev) return isRoot;
  if (prev.type === "ContentStatement") return (sibling || !isRoot ? /(?:^|\S)[^\S\n]*\n\s*$/ : /^\s*$|(?:^|\S)[^\S\n]*\n\s*$/).test(prev.original);
}
function isNextWhitespace(body, i, isRoot) {
  if (i === void 0) i = -1;
  let next = body[i + 1], sibling = body[i + 2];
  if (!next) return isRoot;
  if (next.type === "ContentStatement") return (sibling || !isRoot ? /^\s*?\r?\n/ : /^\s*?(\r?\n|$)/).test(next.original);
}
function omitRight(body, i, multiple) {
  let current = body[i == null ? 0 : i + 1];
  if (!current || current.type !== "ContentStatement" || !multiple && current.rightStripped) return;
  let original = current.value;
  current.value = current.value.replace(multiple ? /^\s+/ : /^[ \t]*\r?\n?/, "");
  current.rightStripped = current.value !== original;
}
function omitLeft(body, i, multiple) {
  let current = body[i == null ? body.length - 1 : i - 1];
  if (!current || current.type !== "ContentStatement" || !multiple && current.leftStripped) return;
  let original = current.value;
  current.value = current.value.replace(multiple ? /(^|\S)\s+$/ : /(^|[^ \t])[ \t]+$/, "$1");
  current.leftStripped = current.value !== original;
  return current.leftStripped;
}
var parser = (function() {
  var o = function(k, v, o2, l) {
    for (o2 = o2 || {}, l = k.length; l--; o2[k[l]] = v) ;
    return o2;
  }, $V0 = [2, 52], $V1 = [1, 20], $V2 = [
    5,
    14,
    15,
    19,
    29,
    34,
    39,
    44,
    47,
    48,
    53,
    57,
    61
  ], $V3 = [1, 44], $V4 = [1, 40], $V5 = [1, 43], $V6 = [1, 33], $V7 = [1, 34], $V8 = [1, 35], $V9 = [1, 36], $Va = [1, 37], $Vb = [1, 42], $Vc = [1, 46], $Vd = [
    14,
    15,
    19,
    29,
    34,
    39,
    44,
    47,
    48,
    53,
    57,
    61
  ], $Ve = [
    14,
    15,
    19,
    29,
    34,
    44,
    47,
    48,
    53,
    57,
    61
  ], $Vf = [15, 18], $Vg = [
    14,
    15,
    19,
    29,
    34,
    47,
    48,
    53,
    57,
    61
  ], $Vh = [
    33,
    67,
    73,
    75,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vi = [
    23,
    33,
    56,
    67,
    68,
    73,
    75,
    77,
    79,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vj = [1, 62], $Vk = [1, 63], $Vl = [
    23,
    33,
    56,
    68,
    73,
    79
  ], $Vm = [
    23,
    33,
    56,
    67,
    68,
    73,
    75,
    77,
    79,
    84,
    85,
    86,
    87,
    88,
    89,
    92,
    93
  ], $Vn = [2, 51], $Vo = [1, 64], $Vp = [
    67,
    73,
    75,
    77,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vq = [
    56,
    67,
    73,
    75,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vr = [1, 75], $Vs = [1, 76], $Vt = [1, 83], $Vu = [
    33,
    67,
    73,
    75,
    79,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vv = [
    23,
    67,
    73,
    75,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vw = [
    67,
    68,
    73,
    75,
    84,
    85,
    86,
    87,
    88,
    89
  ], $Vx = [33, 79], $Vy = [1, 134], $Vz = [73, 81];
  var parser2 = {
    trace: function trace() {
    },
    yy: {},
    symbols_: {
      "error": 2,
      "root": 3,
      "program": 4,
      "EOF": 5,
      "program_repetition0": 6,
      "statement": 7,
      "mustache": 8,
      "block": 9,
      "rawBlock": 10,
      "partial": 11,
      "partialBlock": 12,
      "content": 13,
      "COMMENT": 14,
      "CONTENT": 15,
      "openRawBlock": 16,
      "rawBlock_repetition0": 17,
      "END_RAW_BLOCK": 18,
      "OPEN_RAW_BLOCK": 19,
      "helperName": 20,
      "openRawBlock_repetition0": 21,
      "openRawBlock_option0": 22,
      "CLOSE_RAW_BLOCK": 23,
      "openBlock": 24,
      "block_option0": 25,
      "closeBlock": 26,
      "openInverse": 27,
      "block_option1": 28,
      "OPEN_BLOCK": 29,
      "openBlock_repetition0": 30,
      "openBlock_option0": 31,
      "openBlock_option1": 32,
      "CLOSE": 33,
      "OPEN_INVERSE": 34,
      "openInverse_repetition0": 35,
      "openInverse_option0": 36,
      "openInverse_option1": 37,
      "openInverseChain": 38,
      "OPEN_INVERSE_CHAIN": 39,
      "openInverseChain_repetition0": 40,
      "openInverseChain_option0": 41,
      "openInverseChain_option1": 42,
      "inverseAndProgram": 43,
      "INVERSE": 44,
      "inverseChain": 45,
      "inverseChain_option0": 46,
      "OPEN_ENDBLOCK": 47,
      "OPEN": 48,
      "hash": 49,
      "expr": 50,
      "mustache_repetition0": 51,
      "mustache_option0": 52,
      "OPEN_UNESCAPED": 53,
      "mustache_repetition1": 54,
      "mustache_option1": 55,
      "CLOSE_UNESCAPED": 56,
      "OPEN_PARTIAL": 57,
      "partial_repetition0": 58,
      "partial_option0": 59,
      "openPartialBlock": 60,
      "OPEN_PARTIAL_BLOCK": 61,
      "openPartialBlock_repetition0": 62,
      "openPartialBlock_option0": 63,
      "exprHead": 64,
      "arrayLiteral": 65,
      "sexpr": 66,
      "OPEN_SEXPR": 67,
      "CLOSE_SEXPR": 68,
      "sexpr_repetition0": 69,
      "sexpr_option0": 70,
      "hash_repetition_plus0": 71,
      "hashSegment": 72,
      "ID": 73,
      "EQUALS": 74,
      "OPEN_ARRAY": 75,
      "arrayLiteral_repetition0": 76,
      "CLOSE_ARRAY": 77,
      "blockParams": 78,
      "OPEN_BLOCK_PARAMS": 79,
      "blockParams_repetition_plus0": 80,
      "CLOSE_BLOCK_PARAMS": 81,
      "path": 82,
      "dataName": 83,
      "STRING": 84,
      "NUMBER": 85,
      "BOOLEAN": 86,
      "UNDEFINED": 87,
      "NULL": 88,
      "DATA": 89,
      "pathSegments": 90,
      "sep": 91,
      "SEP": 92,
      "PRIVATE_SEP": 93,
      "$accept": 0,
      "$end": 1
    },
    terminals_: {
      2: "error",
      5: "EOF",
      14: "COMMENT",
      15: "CONTENT",
      18: "END_RAW_BLOCK",
      19: "OPEN_RAW_BLOCK",
      23: "CLOSE_RAW_BLOCK",
      29: "OPEN_BLOCK",
      33: "CLOSE",
      34: "OPEN_INVERSE",
      39: "OPEN_INVERSE_CHAIN",
      44: "INVERSE",
      47: "OPEN_ENDBLOCK",
      48: "OPEN",
      53: "OPEN_UNESCAPED",
      56: "CLOSE_UNESCAPED",
      57: "OPEN_PARTIAL",
      61: "OPEN_PARTIAL_BLOCK",
      67: "OPEN_SEXPR",
      68: "CLOSE_SEXPR",
      73: "ID",
      74: "EQUALS",
      75: "OPEN_ARRAY",
      77: "CLOSE_ARRAY",
      79: "OPEN_BLOCK_PARAMS",
      81: "CLOSE_BLOCK_PARAMS",
      84: "STRING",
      85: "NUMBER",
      86: "BOOLEAN",
      87: "UNDEFINED",
      88: "NULL",
      89: "DATA",
      92: "SEP",
      93: "PRIVATE_SEP"
    },
    productions_: [
      0,
      [3, 2],
      [4, 1],
      [7, 1],
      [7, 1],
      [7, 1],
      [7, 1],
      [7, 1],
      [7, 1],
      [7, 1],
      [13, 1],
      [10, 3],
      [16, 5],
      [9, 4],
      [9, 4],
      [24, 6],
      [27, 6],
      [38, 6],
      [43, 2],
      [45, 3],
      [45, 1],
      [26, 3],
      [8, 3],
      [8, 5],
      [8, 5],
      [11, 5],
      [12, 3],
      [60, 5],
      [50, 1],
      [50, 1],
      [64, 1],
      [64, 1],
      [66, 3],
      [66, 5],
      [49, 1],
      [72, 3],
      [65, 3],
      [78, 3],
      [20, 1],
      [20, 1],
      [20, 1],
      [20, 1],
      [20, 1],
      [20, 1],
      [20, 1],
      [83, 2],
      [91, 1],
      [91, 1],
      [82, 3],
      [82, 1],
      [90, 3],
      [90, 1],
      [6, 0],
      [6, 2],
      [17, 0],
      [17, 2],
      [21, 0],
      [21, 2],
      [22, 0],
      [22, 1],
      [25, 0],
      [25, 1],
      [28, 0],
      [28, 1],
      [30, 0],
      [30, 2],
      [31, 0],
      [31, 1],
      [32, 0],
      [32, 1],
      [35, 0],
      [35, 2],
      [36, 0],
      [36, 1],
      [37, 0],
      [37, 1],
      [40, 0],
      [40, 2],
      [41, 0],
      [41, 1],
      [42, 0],
      [42, 1],
      [46, 0],
      [46, 1],
      [51, 0],
      [51, 2],
      [52, 0],
      [52, 1],
      [54, 0],
      [54, 2],
      [55, 0],
      [55, 1],
      [58, 0],
      [58, 2],
      [59, 0],
      [59, 1],
      [62, 0],
      [62, 2],
      [63, 0],
      [63, 1],
      [69, 0],
      [69, 2],
      [70, 0],
      [70, 1],
      [71, 1],
      [71, 2],
      [76, 0],
      [76, 2],
      [80, 1],
      [80, 2]
    ],
    performAction: function anonymous(yytext, yyleng, yylineno, yy, yystate, $$, _$) {
      var $0 = $$.length - 1;
      switch (yystate) {
        case 1:
          return $$[$0 - 1];
        case 2:
          this.$ = yy.prepareProgram($$[$0]);
          break;
        case 3:
        case 4:
        case 5:
        case 6:
        case 7:
        case 8:
        case 20:
        case 28:
        case 29:
        case 30:
        case 31:
        case 38:
        case 39:
        case 46:
        case 47:
          this.$ = $$[$0];
          break;
        case 9:
          this.$ = {
            type: "CommentStatement",
            value: yy.stripComment($$[$0]),
            strip: yy.stripFlags($$[$0], $$[$0]),
            loc: yy.locInfo(this._$)
          };
          break;
        case 10:
          this.$ = {
            type: "ContentStatement",
            original: $$[$0],
            value: $$[$0],
            loc: yy.locInfo(this._$)
          };
          break;
        case 11:
          this.$ = yy.prepareRawBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
          break;
        case 12:
          this.$ = {
            path: $$[$0 - 3],
            params: $$[$0 - 2],
            hash: $$[$0 - 1]
          };
          break;
        case 13:
          this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], false, this._$);
          break;
        case 14:
          this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], true, this._$);
          break;
        case 15:
          this.$ = {
            open: $$[$0 - 5],
            path: $$[$0 - 4],
            params: $$[$0 - 3],
            hash: $$[$0 - 2],
            blockParams: $$[$0 - 1],
            strip: yy.stripFlags($$[$0 - 5], $$[$0])
          };
          break;
        case 16:
        case 17:
          this.$ = {
            path: $$[$0 - 4],
            params: $$[$0 - 3],
            hash: $$[$0 - 2],
            blockParams: $$[$0 - 1],
            strip: yy.stripFlags($$[$0 - 5], $$[$0])
          };
          break;
        case 18:
          this.$ = {
            strip: yy.stripFlags($$[$0 - 1], $$[$0 - 1]),
            program: $$[$0]
          };
          break;
        case 19:
          var inverse = yy.prepareBlock($$[$0 - 2], $$[$0 - 1], $$[$0], $$[$0], false, this._$), program = yy.prepareProgram([inverse], $$[$0 - 1].loc);
          program.chained = true;
          this.$ = {
            strip: $$[$0 - 2].strip,
            program,
            chain: true
          };
          break;
        case 21:
          this.$ = {
            path: $$[$0 - 1],
            strip: yy.stripFlags($$[$0 - 2], $$[$0])
          };
          break;
        case 22:
          this.$ = yy.prepareMustache(yy.syntax.hash($$[$0 - 1], yy.locInfo(this._$), {
            yy,
            syntax: "expr"
          }), [], void 0, $$[$0 - 2], yy.stripFlags($$[$0 - 2], $$[$0]), this._$);
          break;
        case 23:
        case 24:
          this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
          break;
        case 25:
          this.$ = {
            type: "PartialStatement",
            name: $$[$0 - 3],
            params: $$[$0 - 2],
            hash: $$[$0 - 1],
            indent: "",
            strip: yy.stripFlags($$[$0 - 4], $$[$0]),
            loc: yy.locInfo(this._$)
          };
          break;
        case 26:
          this.$ = yy.preparePartialBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
          break;
        case 27:
          this.$ = {
            path: $$[$0 - 3],
            params: $$[$0 - 2],
            hash: $$[$0 - 1],
            strip: yy.stripFlags($$[$0 - 4], $$[$0])
          };
          break;
        case 32:
          this.$ = yy.syntax.hash($$[$0 - 1], yy.locInfo(this._$), {
            yy,
            syntax: "expr"
          });
          break;
        case 33:
          this.$ = {
            type: "SubExpression",
            path: $$[$0 - 3],
            params: $$[$0 - 2],
            hash: $$[$0 - 1],
            loc: yy.locInfo(this._$)
          };
          break;
        case 34:
          this.$ = {
            type: "Hash",
            pairs: $$[$0],
            loc: yy.locInfo(this._$)
          };
          break;
        case 35:
          this.$ = {
            type: "HashPair",
            key: yy.id($$[$0 - 2]),
            value: $$[$0],
            loc: yy.locInfo(this._$)
          };
          break;
        case 36:
          this.$ = yy.syntax.square($$[$0 - 1], yy.locInfo(this._$), {
            yy,
            syntax: "expr"
          });
          break;
        case 37:
          this.$ = yy.id($$[$0 - 1]);
          break;
        case 40:
          this.$ = {
            type: "StringLiteral",
            value: $$[$0],
            original: $$[$0],
            loc: yy.locInfo(this._$)
          };
          break;
        case 41:
          this.$ = {
            type: "NumberLiteral",
            value: Number($$[$0]),
            original: Number($$[$0]),
            loc: yy.locInfo(this._$)
          };
          break;
        case 42:
          this.$ = {
            type: "BooleanLiteral",
            value: $$[$0] === "true",
            original: $$[$0] === "true",
            loc: yy.locInfo(this._$)
          };
          break;
        case 43:
          this.$ = {
            type: "UndefinedLiteral",
            original: void 0,
            value: void 0,
            loc: yy.locInfo(this._$)
          };
          break;
        case 44:
          this.$ = {
            type: "NullLiteral",
            original: null,
            value: null,
            loc: yy.locInfo(this._$)
          };
          break;
        case 45:
          this.$ = yy.preparePath(true, false, $$[$0], this._$);
          break;
        case 48:
          this.$ = yy.preparePath(false, $$[$0 - 2], $$[$0], this._$);
          break;
        case 49:
          this.$ = yy.preparePath(false, false, $$[$0], this._$);
          break;
        case 50:
          $$[$0 - 2].push({
            part: yy.id($$[$0]),
            original: $$[$0],
            separator: $$[$0 - 1]
          });
          this.$ = $$[$0 - 2];
          break;
        case 51:
          this.$ = [{
            part: yy.id($$[$0]),
            original: $$[$0]
          }];
          break;
        case 52:
        case 54:
        case 56:
        case 64:
        case 70:
        case 76:
        case 84:
        case 88:
        case 92:
        case 96:
        case 100:
        case 106:
          this.$ = [];
          break;
        case 53:
        case 55:
        case 57:
        case 65:
        case 71:
        case 77:
        case 85:
        case 89:
        case 93:
        case 97:
        case 101:
        case 105:
        case 107:
        case 109:
          $$[$0 - 1].push($$[$0]);
          break;
        case 104:
        case 108:
          this.$ = [$$[$0]];
      }
    },
    table: [
      o([
        5,
        14,
        15,
        19,
        29,
        34,
        48,
        53,
        57,
        61
      ], $V0, {
        3: 1,
        4: 2,
        6: 3
      }),
      { 1: [3] },
      { 5: [1, 4] },
      o([
        5,
        39,
        44,
        47
      ], [2, 2], {
        7: 5,
        8: 6,
        9: 7,
        10: 8,
        11: 9,
        12: 10,
        13: 11,
        24: 15,
        27: 16,
        16: 17,
        60: 19,
        14: [1, 12],
        15: $V1,
        19: [1, 23],
        29: [1, 21],
        34: [1, 22],
        48: [1, 13],
        53: [1, 14],
        57: [1, 18],
        61: [1, 24]
      }),
      { 1: [2, 1] },
      o($V2, [2, 53]),
      o($V2, [2, 3]),
      o($V2, [2, 4]),
      o($V2, [2, 5]),
      o($V2, [2, 6]),
      o($V2, [2, 7]),
      o($V2, [2, 8]),
      o($V2, [2, 9]),
      {
        20: 28,
        49: 25,
        50: 26,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      {
        20: 28,
        50: 45,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($Vd, $V0, {
        6: 3,
        4: 47
      }),
      o($Ve, $V0, {
        6: 3,
        4: 48
      }),
      o($Vf, [2, 54], { 17: 49 }),
      {
        20: 28,
        50: 50,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($Vg, $V0, {
        6: 3,
        4: 51
      }),
      o([
        5,
        14,
        15,
        18,
        19,
        29,
        34,
        39,
        44,
        47,
        48,
        53,
        57,
        61
      ], [2, 10]),
      {
        20: 52,
        64: 53,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      {
        20: 54,
        64: 53,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      {
        20: 55,
        64: 53,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      {
        20: 28,
        50: 56,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      { 33: [1, 57] },
      o($Vh, [2, 84], { 51: 58 }),
      o([
        23,
        33,
        56,
        68,
        79
      ], [2, 34], {
        72: 59,
        73: [1, 60]
      }),
      o($Vi, [2, 28]),
      o($Vi, [2, 29], {
        91: 61,
        92: $Vj,
        93: $Vk
      }),
      o($Vl, [2, 104]),
      o($Vi, [2, 38]),
      o($Vi, [2, 39]),
      o($Vi, [2, 40]),
      o($Vi, [2, 41]),
      o($Vi, [2, 42]),
      o($Vi, [2, 43]),
      o($Vi, [2, 44]),
      o($Vm, [2, 30]),
      o($Vm, [2, 31]),
      o([
        23,
        33,
        56,
        67,
        68,
        73,
        75,
        79,
        84,
        85,
        86,
        87,
        88,
        89,
        92,
        93
      ], $Vn, { 74: $Vo }),
      o($Vi, [2, 49], {
        91: 65,
        92: $Vj,
        93: $Vk
      }),
      {
        73: $Vc,
        90: 66
      },
      o($Vp, [2, 106], { 76: 67 }),
      {
        20: 28,
        49: 68,
        50: 69,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($Vq, [2, 88], { 54: 70 }),
      o($Vm, $Vn),
      {
        25: 71,
        38: 73,
        39: $Vr,
        43: 74,
        44: $Vs,
        45: 72,
        47: [2, 60]
      },
      {
        28: 77,
        43: 78,
        44: $Vs,
        47: [2, 62]
      },
      {
        13: 80,
        15: $V1,
        18: [1, 79]
      },
      o($Vh, [2, 92], { 58: 81 }),
      {
        26: 82,
        47: $Vt
      },
      o($Vu, [2, 64], { 30: 84 }),
      {
        91: 61,
        92: $Vj,
        93: $Vk
      },
      o($Vu, [2, 70], { 35: 85 }),
      o($Vv, [2, 56], { 21: 86 }),
      o($Vh, [2, 96], { 62: 87 }),
      o($V2, [2, 22]),
      {
        20: 28,
        33: [2, 86],
        49: 90,
        50: 89,
        52: 88,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($Vl, [2, 105]),
      { 74: $Vo },
      {
        73: $Vc,
        90: 91
      },
      { 73: [2, 46] },
      { 73: [2, 47] },
      {
        20: 28,
        50: 92,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      { 73: [1, 93] },
      o($Vi, [2, 45], {
        91: 65,
        92: $Vj,
        93: $Vk
      }),
      {
        20: 28,
        50: 95,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        77: [1, 94],
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      { 68: [1, 96] },
      o($Vw, [2, 100], { 69: 97 }),
      {
        20: 28,
        49: 100,
        50: 99,
        55: 98,
        56: [2, 90],
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      {
        26: 101,
        47: $Vt
      },
      { 47: [2, 61] },
      o($Vd, $V0, {
        6: 3,
        4: 102
      }),
      { 47: [2, 20] },
      {
        20: 103,
        64: 53,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($Vg, $V0, {
        6: 3,
        4: 104
      }),
      {
        26: 105,
        47: $Vt
      },
      { 47: [2, 63] },
      o($V2, [2, 11]),
      o($Vf, [2, 55]),
      {
        20: 28,
        33: [2, 94],
        49: 108,
        50: 107,
        59: 106,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($V2, [2, 26]),
      {
        20: 109,
        64: 53,
        65: 38,
        66: 39,
        67: $V3,
        73: $Vc,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      o($Vx, [2, 66], {
        71: 27,
        20: 28,
        64: 29,
        72: 30,
        82: 31,
        83: 32,
        65: 38,
        66: 39,
        90: 41,
        31: 110,
        50: 111,
        49: 112,
        67: $V3,
        73: $V4,
        75: $V5,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb
      }),
      o($Vx, [2, 72], {
        71: 27,
        20: 28,
        64: 29,
        72: 30,
        82: 31,
        83: 32,
        65: 38,
        66: 39,
        90: 41,
        36: 113,
        50: 114,
        49: 115,
        67: $V3,
        73: $V4,
        75: $V5,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb
      }),
      {
        20: 28,
        22: 116,
        23: [2, 58],
        49: 118,
        50: 117,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      {
        20: 28,
        33: [2, 98],
        49: 121,
        50: 120,
        63: 119,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      { 33: [1, 122] },
      o($Vh, [2, 85]),
      { 33: [2, 87] },
      o($Vi, [2, 48], {
        91: 65,
        92: $Vj,
        93: $Vk
      }),
      o($Vl, [2, 35]),
      o($Vm, [2, 50]),
      o($Vm, [2, 36]),
      o($Vp, [2, 107]),
      o($Vm, [2, 32]),
      {
        20: 28,
        49: 125,
        50: 124,
        64: 29,
        65: 38,
        66: 39,
        67: $V3,
        68: [2, 102],
        70: 123,
        71: 27,
        72: 30,
        73: $V4,
        75: $V5,
        82: 31,
        83: 32,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb,
        90: 41
      },
      { 56: [1, 126] },
      o($Vq, [2, 89]),
      { 56: [2, 91] },
      o($V2, [2, 13]),
      {
        38: 73,
        39: $Vr,
        43: 74,
        44: $Vs,
        45: 128,
        46: 127,
        47: [2, 82]
      },
      o($Vu, [2, 76], { 40: 129 }),
      { 47: [2, 18] },
      o($V2, [2, 14]),
      { 33: [1, 130] },
      o($Vh, [2, 93]),
      { 33: [2, 95] },
      { 33: [1, 131] },
      {
        32: 132,
        33: [2, 68],
        78: 133,
        79: $Vy
      },
      o($Vu, [2, 65]),
      o($Vx, [2, 67]),
      {
        33: [2, 74],
        37: 135,
        78: 136,
        79: $Vy
      },
      o($Vu, [2, 71]),
      o($Vx, [2, 73]),
      { 23: [1, 137] },
      o($Vv, [2, 57]),
      { 23: [2, 59] },
      { 33: [1, 138] },
      o($Vh, [2, 97]),
      { 33: [2, 99] },
      o($V2, [2, 23]),
      { 68: [1, 139] },
      o($Vw, [2, 101]),
      { 68: [2, 103] },
      o($V2, [2, 24]),
      { 47: [2, 19] },
      { 47: [2, 83] },
      o($Vx, [2, 78], {
        71: 27,
        20: 28,
        64: 29,
        72: 30,
        82: 31,
        83: 32,
        65: 38,
        66: 39,
        90: 41,
        41: 140,
        50: 141,
        49: 142,
        67: $V3,
        73: $V4,
        75: $V5,
        84: $V6,
        85: $V7,
        86: $V8,
        87: $V9,
        88: $Va,
        89: $Vb
      }),
      o($V2, [2, 25]),
      o($V2, [2, 21]),
      { 33: [1, 143] },
      { 33: [2, 69] },
      {
        73: [1, 145],
        80: 144
      },
      { 33: [1, 146] },
      { 33: [2, 75] },
      o($Vf, [2, 12]),
      o($Vg, [2, 27]),
      o($Vm, [2, 33]),
      {
        33: [2, 80],
        42: 147,
        78: 148,
        79: $Vy
      },
      o($Vu, [2, 77]),
      o($Vx, [2, 79]),
      o($Vd, [2, 15]),
      {
        73: [1, 150],
        81: [1, 149]
      },
      o($Vz, [2, 108]),
      o($Ve, [2, 16]),
      { 33: [1, 151] },
      { 33: [2, 81] },
      { 33: [2, 37] },
      o($Vz, [2, 109]),
      o($Vd, [2, 17])
    ],
    defaultActions: {
      4: [2, 1],
      62: [2, 46],
      63: [2, 47],
      72: [2, 61],
      74: [2, 20],
      78: [2, 63],
      90: [2, 87],
      100: [2, 91],
      104: [2, 18],
      108: [2, 95],
      118: [2, 59],
      121: [2, 99],
      125: [2, 103],
      127: [2, 19],
      128: [2, 83],
      133: [2, 69],
      136: [2, 75],
      148: [2, 81],
      149: [2, 37]
    },
    parseError: function parseError(str, hash) {
      if (hash.recoverable) this.trace(str);
      else {
        var error = new Error(str);
        error.hash = hash;
        throw error;
      }
    },
    parse: function parse4(input) {
      var self = this, stack = [0], vstack = [null], lstack = [], table = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0, TERROR = 2, EOF = 1;
      var args = lstack.slice.call(arguments, 1);
      var lexer = Object.create(this.lexer);
      var sharedState = { yy: {} };
      for (var k in this.yy) if (Object.prototype.hasOwnProperty.call(this.yy, k)) sharedState.yy[k] = this.yy[k];
      lexer.setInput(input, sharedState.yy);
      sharedState.yy.lexer = lexer;
      sharedState.yy.parser = this;
      if (typeof lexer.yylloc == "undefined") lexer.yylloc = {};
      var yyloc = lexer.yylloc;
      lstack.push(yyloc);
      var ranges = lexer.options && lexer.options.ranges;
      if (typeof sharedState.yy.parseError === "function") this.parseError = sharedState.yy.parseError;
      else this.parseError = Object.getPrototypeOf(this).parseError;
      _token_stack: var lex = function() {
        var token = lexer.lex() || EOF;
        if (typeof token !== "number") token = self.symbols_[token] || token;
        return token;
      };
      var symbol, preErrorSymbol, state, action, r, yyval = {}, p, len, newState, expected;
      while (true) {
        state = stack[stack.length - 1];
        if (this.defaultActions[state]) action = this.defaultActions[state];
        else {
          if (symbol === null || typeof symbol == "undefined") symbol = lex();
          action = table[state] && table[state][symbol];
        }
        if (typeof action === "undefined" || !action.length || !action[0]) {
          var errStr = "";
          expected = [];
          for (p in table[state]) if (this.terminals_[p] && p > TERROR) expected.push("'" + this.terminals_[p] + "'");
          if (lexer.showPosition) errStr = "Parse error on line " + (yylineno + 1) + ":\n" + lexer.showPosition() + "\nExpecting " + expected.join(", ") + ", got '" + (this.terminals_[symbol] || symbol) + "'";
          else errStr = "Parse error on line " + (yylineno + 1) + ": Unexpected " + (symbol == EOF ? "end of input" : "'" + (this.terminals_[symbol] || symbol) + "'");
          this.parseError(errStr, {
            text: lexer.match,
            token: this.terminals_[symbol] || symbol,
            line: lexer.yylineno,
            loc: yyloc,
            expected
          });
        }
        if (action[0] instanceof Array && action.length > 1) throw new Error("Parse Error: multiple actions possible at state: " + state + ", token: " + symbol);
        switch (action[0]) {
          case 1:
            stack.push(symbol);
            vstack.push(lexer.yytext);
            lstack.push(lexer.yylloc);
            stack.push(action[1]);
            symbol = null;
            if (!preErrorSymbol) {
              yyleng = lexer.yyleng;
              yytext = lexer.yytext;
              yylineno = lexer.yylineno;
              yyloc = lexer.yylloc;
              if (recovering > 0) recovering--;
            } else {
              symbol = preErrorSymbol;
              preErrorSymbol = null;
            }
            break;
          case 2:
            len = this.productions_[action[1]][1];
            yyval.$ = vstack[vstack.length - len];
            yyval._$ = {
              first_line: lstack[lstack.length - (len || 1)].first_line,
              last_line: lstack[lstack.length - 1].last_line,
              first_column: lstack[lstack.length - (len || 1)].first_column,
              last_column: lstack[lstack.length - 1].last_column
            };
            if (ranges) yyval._$.range = [lstack[lstack.length - (len || 1)].range[0], lstack[lstack.length - 1].range[1]];
            r = this.performAction.apply(yyval, [
              yytext,
              yyleng,
              yylineno,
              sharedState.yy,
              action[1],
              vstack,
              lstack
            ].concat(args));
            if (typeof r !== "undefined") return r;
            if (len) {
              stack = stack.slice(0, -1 * len * 2);
              vstack = vstack.slice(0, -1 * len);
              lstack = lstack.slice(0, -1 * len);
            }
            stack.push(this.productions_[action[1]][0]);
            vstack.push(yyval.$);
            lstack.push(yyval._$);
            newState = table[stack[stack.length - 2]][stack[stack.length - 1]];
            stack.push(newState);
            break;
          case 3:
            return true;
        }
      }
      return true;
    }
  };
  parser2.lexer = /* @__PURE__ */ (function() {
    return {
      EOF: 1,
      parseError: function parseError(str, hash) {
        if (this.yy.parser) this.yy.parser.parseError(str, hash);
        else throw new Error(str);
      },
      setInput: function(input, yy) {
        this.yy = yy || this.yy || {};
        this._input = input;
        this._more = this._backtrack = this.done = false;
        this.yylineno = this.yyleng = 0;
        this.yytext = this.matched = this.match = "";
        this.conditionStack = ["INITIAL"];
        this.yylloc = {
          first_line: 1,
          first_column: 0,
          last_line: 1,
          last_column: 0
        };
        if (this.options.ranges) this.yylloc.range = [0, 0];
        this.offset = 0;
        return this;
      },
      input: function() {
        var ch = this._input[0];
        this.yytext += ch;
        this.yyleng++;
        this.offset++;
        this.match += ch;
        this.matched += ch;
        if (ch.match(/(?:\r\n?|\n).*/g)) {
          this.yylineno++;
          this.yylloc.last_line++;
        } else this.yylloc.last_column++;
        if (this.options.ranges) this.yylloc.range[1]++;
        this._input = this._input.slice(1);
        return ch;
      },
      unput: function(ch) {
        var len = ch.length;
        var lines = ch.split(/(?:\r\n?|\n)/g);
        this._input = ch + this._input;
        this.yytext = this.yytext.substr(0, this.yytext.length - len);
        this.offset -= len;
        var oldLines = this.match.split(/(?:\r\n?|\n)/g);
        this.match = this.match.substr(0, this.match.length - 1);
        this.matched = this.matched.substr(0, this.matched.length - 1);
        if (lines.length - 1) this.yylineno -= lines.length - 1;
        var r = this.yylloc.range;
        this.yylloc = {
          first_line: this.yylloc.first_line,
          last_line: this.yylineno + 1,
          first_column: this.yylloc.first_column,
          last_column: lines ? (lines.length === oldLines.length ? this.yylloc.first_column : 0) + oldLines[oldLines.length - lines.length].length - lines[0].length : this.yylloc.first_column - len
        };
        if (this.options.ranges) this.yylloc.range = [r[0], r[0] + this.yyleng - len];
        this.yyleng = this.yytext.length;
        return this;
      },
      more: function() {
        this._more = true;
        return this;
      },
      reject: function() {
        if (this.options.backtrack_lexer) this._backtrack = true;
        else return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". You can only invoke reject() in the lexer when the lexer is of the backtracking persuasion (options.backtrack_lexer = true).\n" + this.showPosition(), {
          text: "",
          token: null,
          line: this.yylineno
        });
        return this;
      },
      less: function(n) {
        this.unput(this.match.slice(n));
      },
      pastInput: function() {
        var past = this.matched.substr(0, this.matched.length - this.match.length);
        return (past.length > 20 ? "..." : "") + past.substr(-20).replace(/\n/g, "");
      },
      upcomingInput: function() {
        var next = this.match;
        if (next.length < 20) next += this._input.substr(0, 20 - next.length);
        return (next.substr(0, 20) + (next.length > 20 ? "..." : "")).replace(/\n/g, "");
      },
      showPosition: function() {
        var pre = this.pastInput();
        var c = new Array(pre.length + 1).join("-");
        return pre + this.upcomingInput() + "\n" + c + "^";
      },
      test_match: function(match, indexed_rule) {
        var token, lines, backup;
        if (this.options.backtrack_lexer) {
          backup = {
            yylineno: this.yylineno,
            yylloc: {
              first_line: this.yylloc.first_line,
              last_line: this.last_line,
              first_column: this.yylloc.first_column,
              last_column: this.yylloc.last_column
            },
            yytext: this.yytext,
            match: this.match,
            matches: this.matches,
            matched: this.matched,
            yyleng: this.yyleng,
            offset: this.offset,
            _more: this._more,
            _input: this._input,
            yy: this.yy,
            conditionStack: this.conditionStack.slice(0),
            done: this.done
          };
          if (this.options.ranges) backup.yylloc.range = this.yylloc.range.slice(0);
        }
        lines = match[0].match(/(?:\r\n?|\n).*/g);
        if (lines) this.yylineno += lines.length;
        this.yylloc = {
          first_line: this.yylloc.last_line,
          last_line: this.yylineno + 1,
          first_column: this.yylloc.last_column,
          last_column: lines ? lines[lines.length - 1].length - lines[lines.length - 1].match(/\r?\n?/)[0].length : this.yylloc.last_column + match[0].length
        };
        this.yytext += match[0];
        this.match += match[0];
        this.matches = match;
        this.yyleng = this.yytext.length;
        if (this.options.ranges) this.yylloc.range = [this.offset, this.offset += this.yyleng];
        this._more = false;
        this._backtrack = false;
        this._input = this._input.slice(match[0].length);
        this.matched += match[0];
        token = this.performAction.call(this, this.yy, this, indexed_rule, this.conditionStack[this.conditionStack.length - 1]);
        if (this.done && this._input) this.done = false;
        if (token) return token;
        else if (this._backtrack) {
          for (var k in backup) this[k] = backup[k];
          return false;
        }
        return false;
      },
      next: function() {
        if (this.done) return this.EOF;
        if (!this._input) this.done = true;
        var token, match, tempMatch, index;
        if (!this._more) {
          this.yytext = "";
          this.match = "";
        }
        var rules = this._currentRules();
        for (var i = 0; i < rules.length; i++) {
          tempMatch = this._input.match(this.rules[rules[i]]);
          if (tempMatch && (!match || tempMatch[0].length > match[0].length)) {
            match = tempMatch;
            index = i;
            if (this.options.backtrack_lexer) {
              token = this.test_match(tempMatch, rules[i]);
              if (token !== false) return token;
              else if (this._backtrack) {
                match = false;
                continue;
              } else return false;
            } else if (!this.options.flex) break;
          }
        }
        if (match) {
          token = this.test_match(match, rules[index]);
          if (token !== false) return token;
          return false;
        }
        if (this._input === "") return this.EOF;
        else return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". Unrecognized text.\n" + this.showPosition(), {
          text: "",
          token: null,
          line: this.yylineno
        });
      },
      lex: function lex() {
        var r = this.next();
        if (r) return r;
        else return this.lex();
      },
      begin: function begin(condition) {
        this.conditionStack.push(condition);
      },
      popState: function popState() {
        if (this.conditionStack.length - 1 > 0) return this.conditionStack.pop();
        else return this.conditionStack[0];
      },
      _currentRules: function _currentRules() {
        if (this.conditionStack.length && this.conditionStack[this.conditionStack.length - 1]) return this.conditions[this.conditionStack[this.conditionStack.length - 1]].rules;
        else return this.conditions["INITIAL"].rules;
      },
      topState: function topState(n) {
        n = this.conditionStack.length - 1 - Math.abs(n || 0);
        if (n >= 0) return this.conditionStack[n];
        else return "INITIAL";
      },
      pushState: function pushState(condition) {
        this.begin(condition);
      },
      stateStackSize: function stateStackSize() {
        return this.conditionStack.length;
      },
      options: {},
      performAction: function anonymous(yy, yy_, $avoiding_name_collisions, YY_START) {
        function strip(start, end) {
          return yy_.yytext = yy_.yytext.substring(start, yy_.yyleng - end + start);
        }
        switch ($avoiding_name_collisions) {
          case 0:
            if (yy_.yytext.slice(-2) === "\\\\") {
              strip(0, 1);
              this.begin("mu");
            } else if (yy_.yytext.slice(-1) === "\\") {
              strip(0, 1);
              this.begin("emu");
            } else this.begin("mu");
            if (yy_.yytext) return 15;
            break;
          case 1:
            return 15;
          case 2:
            this.popState();
            return 15;
          case 3:
            this.begin("raw");
            return 15;
          case 4:
            this.popState();
            if (this.conditionStack[this.conditionStack.length - 1] === "raw") return 15;
            else {
              strip(5, 9);
              return 18;
            }
          case 5:
            return 15;
          case 6:
            this.popState();
            return 14;
          case 7:
            return 67;
          case 8:
            return 68;
          case 9:
            if (yy.syntax.square === "string") {
              this.unput(yy_.yytext);
              this.begin("escl");
            } else return 75;
            break;
          case 10:
            return 77;
          case 11:
            return 19;
          case 12:
            this.popState();
            this.begin("raw");
            return 23;
          case 13:
            return 57;
          case 14:
            return 61;
          case 15:
            return 29;
          case 16:
            return 47;
          case 17:
            this.popState();
            return 44;
          case 18:
            this.popState();
            return 44;
          case 19:
            return 34;
          case 20:
            return 39;
          case 21:
            return 53;
          case 22:
            return 48;
          case 23:
            this.unput(yy_.yytext);
            this.popState();
            this.begin("com");
            break;
          case 24:
            this.popState();
            return 14;
          case 25:
            return 48;
          case 26:
            return 74;
          case 27:
            return 73;
          case 28:
            return 73;
          case 29:
            return 93;
          case 30:
            return 92;
          case 31:
            break;
          case 32:
            this.popState();
            return 56;
          case 33:
            this.popState();
            return 33;
          case 34:
            yy_.yytext = strip(1, 2).replace(/\\"/g, '"');
            return 84;
          case 35:
            yy_.yytext = strip(1, 2).replace(/\\'/g, "'");
            return 84;
          case 36:
            return 89;
          case 37:
            return 86;
          case 38:
            return 86;
          case 39:
            return 87;
          case 40:
            return 88;
          case 41:
            return 85;
          case 42:
            return 79;
          case 43:
            return 81;
          case 44:
            return 73;
          case 45:
            yy_.yytext = yy_.yytext.replace(/\\([\\\]])/g, "$1");
            this.popState();
            return 73;
          case 46:
            return "INVALID";
          case 47:
            return 5;
        }
      },
      rules: [
        /^(?:[^\x00]*?(?=(\{\{)))/,
        /^(?:[^\x00]+)/,
        /^(?:[^\x00]{2,}?(?=(\{\{|\\\{\{|\\\\\{\{|$)))/,
        /^(?:\{\{\{\{(?=[^/]))/,
        /^(?:\{\{\{\{\/[^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=[=}\s\/.])\}\}\}\})/,
        /^(?:[^\x00]+?(?=(\{\{\{\{)))/,
        /^(?:[\s\S]*?--(~)?\}\})/,
        /^(?:\()/,
        /^(?:\))/,
        /^(?:\[)/,
        /^(?:\])/,
        /^(?:\{\{\{\{)/,
        /^(?:\}\}\}\})/,
        /^(?:\{\{(~)?>)/,
        /^(?:\{\{(~)?#>)/,
        /^(?:\{\{(~)?#\*?)/,
        /^(?:\{\{(~)?\/)/,
        /^(?:\{\{(~)?\^\s*(~)?\}\})/,
        /^(?:\{\{(~)?\s*else\s*(~)?\}\})/,
        /^(?:\{\{(~)?\^)/,
        /^(?:\{\{(~)?\s*else\b)/,
        /^(?:\{\{(~)?\{)/,
        /^(?:\{\{(~)?&)/,
        /^(?:\{\{(~)?!--)/,
        /^(?:\{\{(~)?![\s\S]*?\}\})/,
        /^(?:\{\{(~)?\*?)/,
        /^(?:=)/,
        /^(?:\.\.)/,
        /^(?:\.(?=([=~}\s\/.)\]|])))/,
        /^(?:\.#)/,
        /^(?:[\/.])/,
        /^(?:\s+)/,
        /^(?:\}(~)?\}\})/,
        /^(?:(~)?\}\})/,
        /^(?:"(\\["]|[^"])*")/,
        /^(?:'(\\[']|[^'])*')/,
        /^(?:@)/,
        /^(?:true(?=([~}\s)\]])))/,
        /^(?:false(?=([~}\s)\]])))/,
        /^(?:undefined(?=([~}\s)\]])))/,
        /^(?:null(?=([~}\s)\]])))/,
        /^(?:-?[0-9]+(?:\.[0-9]+)?(?=([~}\s)\]])))/,
        /^(?:as\s+\|)/,
        /^(?:\|)/,
        /^(?:([^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=([=~}\s\/.)\]|]))))/,
        /^(?:\[(\\\]|[^\]])*\])/,
        /^(?:.)/,
        /^(?:$)/
      ],
      conditions: {
        "mu": {
          "rules": [
            7,
            8,
            9,
            10,
            11,
            12,
            13,
            14,
            15,
            16,
            17,
            18,
            19,
            20,
            21,
            22,
            23,
            24,
            25,
            26,
            27,
            28,
            29,
            30,
            31,
            32,
            33,
            34,
            35,
            36,
            37,
            38,
            39,
            40,
            41,
            42,
            43,
            44,
            46,
            47
          ],
          "inclusive": false
        },
        "emu": {
          "rules": [2],
          "inclusive": false
        },
        "com": {
          "rules": [6],
          "inclusive": false
        },
        "raw": {
          "rules": [
            3,
            4,
            5
          ],
          "inclusive": false
        },
        "escl": {
          "rules": [45],
          "inclusive": false
        },
        "INITIAL": {
          "rules": [
            0,
            1,
            47
          ],
          "inclusive": true
        }
      }
    };
  })();
  function Parser() {
    this.yy = {};
  }
  Parser.prototype = parser2;
  parser2.Parser = Parser;
  return new Parser();
})();
function PrintVisitor() {
  this.padding = 0;
}
PrintVisitor.prototype = new Visitor();
PrintVisitor.prototype.pad = function(string2) {
  let out = "";
  for (let i = 0, l = this.padding; i < l; i++) out += "  ";
  out += string2 + "\n";
  return out;
};
PrintVisitor.prototype.Program = function(program) {
  let out = "", body = program.body, i, l;
  if (program.blockParams) {
    let blockParams = "BLOCK PARAMS: [";
    for (i = 0, l = program.blockParams.length; i < l; i++) blockParams += " " + program.blockParams[i];
    blockParams += " ]";
    out += this.pad(blockParams);
  }
  for (i = 0, l = body.length; i < l; i++) out += this.accept(body[i]);
  this.padding--;
  return out;
};
PrintVisitor.prototype.MustacheStatement = function(mustache) {
  if (mustache.params.length > 0 || mustache.hash) return this.pad("{{ " + this.callBody(mustache) + " }}");
  else return this.pad("{{ " + this.accept(mustache.path) + " }}");
};
PrintVisitor.prototype.Decorator = function(mustache) {
  return this.pad("{{ DIRECTIVE " + this.callBody(mustache) + " }}");
};
PrintVisitor.prototype.BlockStatement = PrintVisitor.prototype.DecoratorBlock = function(block) {
  let out = "";
  out += this.pad((block.type === "DecoratorBlock" ? "DIRECTIVE " : "") + "BLOCK:");
  this.padding++;
  out += this.pad(this.callBody(block));
  if (block.program) {
    out += this.pad("PROGRAM:");
    this.padding++;
    out += this.accept(block.program);
    this.padding--;
  }
  if (block.inverse) {
    if (block.program) this.padding++;
    out += this.pad("{{^}}");
    this.padding++;
    out += this.accept(block.inverse);
    this.padding--;
    if (block.program) this.padding--;
  }
  this.padding--;
  return out;
};
PrintVisitor.prototype.PartialStatement = function(partial) {
  let content = "PARTIAL:" + partial.name.original;
  if (partial.params[0]) content += " " + this.accept(partial.params[0]);
  if (partial.hash) content += " " + this.accept(partial.hash);
  return this.pad("{{> " + content + " }}");
};
PrintVisitor.prototype.PartialBlockStatement = function(partial) {
  let content = "PARTIAL BLOCK:" + partial.name.original;
  if (partial.params[0]) content += " " + this.accept(partial.params[0]);
  if (partial.hash) content += " " + this.accept(partial.hash);
  content += " " + this.pad("PROGRAM:");
  this.padding++;
  content += this.accept(partial.program);
  this.padding--;
  return this.pad("{{> " + content + " }}");
};
PrintVisitor.prototype.ContentStatement = function(content) {
  return this.pad("CONTENT[ '" + content.value + "' ]");
};
PrintVisitor.prototype.CommentStatement = function(comment) {
  return this.pad("{{! '" + comment.value + "' }}");
};
PrintVisitor.prototype.SubExpression = function(sexpr) {
  return `(${this.callBody(sexpr)})`;
};
PrintVisitor.prototype.callBody = function(callExpr) {
  let params = callExpr.params, paramStrings = [], hash;
  for (let i = 0, l = params.length; i < l; i++) paramStrings.push(this.accept(params[i]));
  params = paramStrings.length === 0 ? "" : " [" + paramStrings.join(", ") + "]";
  hash = callExpr.hash ? " " + this.accept(callExpr.hash) : "";
  return this.accept(callExpr.path) + params + hash;
};
PrintVisitor.prototype.PathExpression = function(id2) {
  let path = [typeof id2.head === "string" ? id2.head : `[${this.accept(id2.head)}]`, ...id2.tail].join("/");
  return "p%" + prefix(id2) + path;
};
function prefix(path) {
  if (path.data) return "@";
  else if (path.this) return "this.";
  else return "";
}
PrintVisitor.prototype.StringLiteral = function(string2) {
  return '"' + string2.value + '"';
};
PrintVisitor.prototype.NumberLiteral = function(number2) {
  return "n%" + number2.value;
};
PrintVisitor.prototype.BooleanLiteral = function(bool) {
  return "b%" + bool.value;
};
PrintVisitor.prototype.UndefinedLiteral = function() {
  return "UNDEFINED";
};
PrintVisitor.prototype.NullLiteral = function() {
  return "NULL";
};
PrintVisitor.prototype.ArrayLiteral = function(array2) {
  return `Array[${array2.items.map((item) => this.accept(item)).join(", ")}]`;
};
PrintVisitor.prototype.HashLiteral = function(hash) {
  return `Hash{${this.hashPairs(hash)}}`;
};
PrintVisitor.prototype.Hash = function(hash) {
  return `HASH{${this.hashPairs(hash)}}`;
};
PrintVisitor.prototype.hashPairs = function(hash) {
  let pairs = hash.pairs, joinedPairs = [];
  for (let i = 0, l = pairs.length; i < l; i++) joinedPairs.push(this.HashPair(pairs[i]));
  return joinedPairs.join(" ");
};
PrintVisitor.prototype.HashPair = function(pair) {
  return pair.key + "=" + this.accept(pair.value);
};
var helpers_exports = /* @__PURE__ */ __exportAll({
  SourceLocation: () => SourceLocation,
  id: () => id,
  prepareBlock: () => prepareBlock,
  prepareMustache: () => prepareMustache,
  preparePartialBlock: () => preparePartialBlock,
  preparePath: () => preparePath,
  prepareProgram: () => prepareProgram,
  prepareRawBlock: () => prepareRawBlock,
  stripComment: () => stripComment,
  stripFlags: () => stripFlags
});
function validateClose(open, close) {
  close = close.path ? close.path.original : close;
  if (open.path.original !== close) {
    let errorNode = { loc: open.path.loc };
    throw new Exception(open.path.original + " doesn't match " + close, errorNode);
  }
}
function SourceLocation(source, locInfo) {
  this.source = source;
  this.start = {
    line: locInfo.first_line,
    column: locInfo.first_column
  };
  this.end = {
    line: locInfo.last_line,
    column: locInfo.last_column
  };
}
function id(token) {
  if (/^\[.*\]$/.test(token)) return token.substring(1, token.length - 1);
  else return token;
}
function stripFlags(open, close) {
  return {
    open: open.charAt(2) === "~",
    close: close.charAt(close.length - 3) === "~"
  };
}
function stripComment(comment) {
  return comment.replace(/^\{\{~?!-?-?/, "").replace(/-?-?~?\}\}$/, "");
}
function preparePath(data, sexpr, parts, loc) {
  loc = this.locInfo(loc);
  let original;
  if (data) original = "@";
  else if (sexpr) original = sexpr.original + ".";
  else original = "";
  let tail = [];
  let depth = 0;
  for (let i = 0, l = parts.length; i < l; i++) {
    let part2 = parts[i].part;
    let isLiteral = parts[i].original !== part2;
    let separator = parts[i].separator;
    let partPrefix = separator === ".#" ? "#" : "";
    original += (separator || "") + part2;
    if (!isLiteral && (part2 === ".." || part2 === "." || part2 === "this")) {
      if (tail.length > 0) throw new Exception("Invalid path: " + original, { loc });
      else if (part2 === "..") depth++;
    } else tail.push(`${partPrefix}${part2}`);
  }
  let head = sexpr || tail.shift();
  return {
    type: "PathExpression",
    this: original.startsWith("this."),
    data,
    depth,
    head,
    tail,
    parts: head ? [head, ...tail] : tail,
    original,
    loc
  };
}
function prepareMustache(path, params, hash, open, strip, locInfo) {
  let escapeFlag = open.charAt(3) || open.charAt(2), escaped = escapeFlag !== "{" && escapeFlag !== "&";
  return {
    type: /\*/.test(open) ? "Decorator" : "MustacheStatement",
    path,
    params,
    hash,
    escaped,
    strip,
    loc: this.locInfo(locInfo)
  };
}
function prepareRawBlock(openRawBlock, contents, close, locInfo) {
  validateClose(openRawBlock, close);
  locInfo = this.locInfo(locInfo);
  let program = {
    type: "Program",
    body: contents,
    strip: {},
    loc: locInfo
  };
  return {
    type: "BlockStatement",
    path: openRawBlock.path,
    params: openRawBlock.params,
    hash: openRawBlock.hash,
    program,
    openStrip: {},
    inverseStrip: {},
    closeStrip: {},
    loc: locInfo
  };
}
function prepareBlock(openBlock, program, inverseAndProgram, close, inverted, locInfo) {
  if (close && close.path) validateClose(openBlock, close);
  let decorator = /\*/.test(openBlock.open);
  program.blockParams = openBlock.blockParams;
  let inverse, inverseStrip;
  if (inverseAndProgram) {
    if (decorator) throw new Exception("Unexpected inverse block on decorator", inverseAndProgram);
    if (inverseAndProgram.chain && !close.chain) {
      const closeStrip = close.strip;
      let innerBlock = inverseAndProgram.program.body[0];
      while (innerBlock) {
        innerBlock.closeStrip = closeStrip;
        innerBlock = innerBlock.inverse && innerBlock.inverse.chained ? innerBlock.inverse.body[0] : null;
      }
    }
    inverseStrip = inverseAndProgram.strip;
    inverse = inverseAndProgram.program;
  }
  if (inverted) {
    inverted = inverse;
    inverse = program;
    program = inverted;
  }
  return {
    type: decorator ? "DecoratorBlock" : "BlockStatement",
    path: openBlock.path,
    params: openBlock.params,
    hash: openBlock.hash,
    program,
    inverse,
    openStrip: openBlock.strip,
    inverseStrip,
    closeStrip: close && close.strip,
    loc: this.locInfo(locInfo)
  };
}
function prepareProgram(statements, loc) {
  if (!loc && statements.length) {
    const firstLoc = statements[0].loc, lastLoc = statements[statements.length - 1].loc;
    if (firstLoc && lastLoc) loc = {
      source: firstLoc.source,
      start: {
        line: firstLoc.start.line,
        column: firstLoc.start.column
      },
      end: {
        line: lastLoc.end.line,
        column: lastLoc.end.column
      }
    };
  }
  return {
    type: "Program",
    body: statements,
    strip: {},
    loc
  };
}
function preparePartialBlock(open, program, close, locInfo) {
  validateClose(open, close);
  return {
    type: "PartialBlockStatement",
    name: open.path,
    params: open.params,
    hash: open.hash,
    program,
    openStrip: open.strip,
    closeStrip: close && close.strip,
    loc: this.locInfo(locInfo)
  };
}
var baseHelpers = {};
for (let helper in helpers_exports) if (Object.prototype.hasOwnProperty.call(helpers_exports, helper)) baseHelpers[helper] = helpers_exports[helper];
function parseWithoutProcessing(input, options) {
  if (input.type === "Program") return input;
  parser.yy = baseHelpers;
  parser.yy.locInfo = function(locInfo) {
    return new SourceLocation(options && options.srcName, locInfo);
  };
  let squareSyntax;
  if (typeof options?.syntax?.square === "function") squareSyntax = options.syntax.square;
  else if (options?.syntax?.square === "node") squareSyntax = arrayLiteralNode;
  else squareSyntax = "string";
  let hashSyntax;
  if (typeof options?.syntax?.hash === "function") hashSyntax = options.syntax.hash;
  else hashSyntax = hashLiteralNode;
  parser.yy.syntax = {
    square: squareSyntax,
    hash: hashSyntax
  };
  return parser.parse(input);
}
function arrayLiteralNode(array2, loc) {
  return {
    type: "ArrayLiteral",
    items: array2,
    loc
  };
}
function hashLiteralNode(hash, loc) {
  return {
    type: "HashLiteral",
    pairs: hash.pairs,
    loc
  };
}
function parse3(input, options) {
  let ast = parseWithoutProcessing(input, options);
  return new WhitespaceControl(options).accept(ast);
}

// action/templates/blocks.ts
function blockBalance(text) {
  const open = [];
  const place = placesOf2(text);
  let deepest = { depth: 0, line: 1, column: 0 };
  let fault2;
  for (const { sign, name, index } of blockTags(text)) {
    const spot = place(index);
    if (sign === "/") {
      const opened = open.pop();
      if (opened === void 0) fault2 ??= { kind: "unopened", name, ...spot };
      else if (opened.name !== name) {
        fault2 ??= { kind: "crossed", ...spot, name: opened.name, closedBy: name };
      }
    } else open.push({ ...spot, name });
    if (open.length > deepest.depth) deepest = { depth: open.length, ...spot };
  }
  const last = open.at(-1);
  return { deepest, fault: fault2 ?? (last && { kind: "unclosed", ...last }) };
}
function blockEnd(text, offset) {
  let depth = 0;
  for (const { sign, index } of blockTags(text)) {
    if (index < offset) continue;
    if (depth === 0 && (index > offset || sign === "/")) return void 0;
    depth += sign === "/" ? -1 : 1;
    if (depth > 0) continue;
    const end = text.indexOf("}}", index);
    return end < 0 ? void 0 : end + 2;
  }
  return void 0;
}
function* blockTags(text) {
  const token = /\\?\{\{~?(?:(!--)|!|([#^/])[*>]?[ \t]*([^\s}~)]*))/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [written2, comment, sign, name = ""] = match;
    if (written2.startsWith("\\")) continue;
    if (comment !== void 0) {
      const end = text.indexOf("--", token.lastIndex);
      if (end < 0) return;
      token.lastIndex = end;
    }
    const isElse = sign === "^" && name === "";
    if (sign !== void 0 && !isElse) yield { sign, name, index: match.index };
  }
}
function placesOf2(text) {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let next = text.indexOf("\n", start); next >= 0 && next < offset; next = text.indexOf("\n", start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start };
  };
}

// action/templates/separators.ts
function hideSeparators(text) {
  return text.replaceAll("\u2028", "\uFFFE").replaceAll("\u2029", "\uFFFF");
}
function showSeparators(text) {
  return text.replaceAll("\uFFFE", "\u2028").replaceAll("\uFFFF", "\u2029");
}

// action/templates/lower.ts
function lower(program, source, tell) {
  const lowering = new Lowering(source, tell);
  const pieces = lowering.body(program);
  return { pieces, sound: !lowering.failed };
}
var Meaningless = class extends Error {
  node;
  fault;
  constructor(node, rule, told2) {
    super(told2.message);
    this.node = node;
    this.fault = { rule, ...told2 };
  }
};
var Lowering = class {
  failed = false;
  #source;
  #tell;
  constructor(source, tell) {
    this.#source = source;
    this.#tell = tell;
  }
  body(program) {
    const statements = program?.body ?? [];
    return statements.flatMap((statement, index) => {
      try {
        return this.#statement(statement, statements[index + 1]);
      } catch (error) {
        if (!(error instanceof Meaningless)) throw error;
        this.failed = true;
        this.#tell(this.#at(error.node), error.fault);
        return [];
      }
    });
  }
  #statement(statement, next) {
    switch (statement.type) {
      case "ContentStatement":
        return statement.value === "" ? [] : [{ kind: "text", text: showSeparators(statement.value) }];
      case "CommentStatement":
        return [];
      case "MustacheStatement":
        return [this.#mustache(statement)];
      case "BlockStatement":
        return [this.#block(statement)];
      case "PartialStatement":
        return this.#partial(statement, next);
      default:
        throw new Meaningless(statement, "prompt-feature", {
          message: "Inline partials and decorators are not part of the prompt language",
          remedy: "Put the text in a partial file, _name.prompt, and write {{> name}}."
        });
    }
  }
  #mustache(node) {
    const path = node.path;
    if (path.type !== "PathExpression") {
      throw new Meaningless(node, "prompt-feature", {
        message: "Only a variable can stand in braces here",
        remedy: "Write the text without braces."
      });
    }
    const called2 = node.params.length > 0 || node.hash !== void 0;
    if (path.original === "reference") return this.#reference(node);
    const dotprompt = called2 || path.original === "history" ? dotpromptHelper(path.original) : void 0;
    if (dotprompt !== void 0) throw new Meaningless(node, "prompt-feature", dotprompt);
    if (called2) {
      throw new Meaningless(node, "prompt-feature", {
        message: `${path.original} is not a helper`,
        remedy: didYouMean(path.original, ["reference"], "Write {{name}} for a variable.")
      });
    }
    return { kind: "value", name: this.#name(path) };
  }
  #reference(node) {
    this.#needEverything(node, "{{reference}}");
    const [id2] = node.params;
    if (node.params.length !== 1 || id2?.type !== "StringLiteral" || node.hash !== void 0) {
      throw new Meaningless(node, "prompt-feature", {
        message: "{{reference}} needs the id of one reference, in quotes",
        remedy: 'Write {{reference "id"}}.'
      });
    }
    return { kind: "reference", id: id2.value, at: this.#at(node) };
  }
  #partial(node, next) {
    this.#needEverything(node, "A partial");
    const name = node.name;
    if (name.type === "SubExpression" || node.params.length > 0 || node.hash !== void 0) {
      throw new Meaningless(node, "prompt-feature", {
        message: "A partial takes no arguments: it sees the variables of the template",
        remedy: "Write {{> name}} alone."
      });
    }
    const piece = { kind: "partial", name: String(name.original), at: this.#at(node) };
    const before = node.indent ? [{ kind: "text", text: node.indent }] : [];
    const dropped = next?.rightStripped === true && !node.strip.close;
    return [...before, piece, ...dropped ? [{ kind: "text", text: "\n" }] : []];
  }
  #block(node) {
    const kind = String(node.path.original);
    if (kind !== "if" && kind !== "unless" && kind !== "each") {
      const dotprompt = dotpromptHelper(kind) ?? {
        message: `{{#${kind}}} is not a block`,
        remedy: didYouMean(
          kind,
          ["if", "unless", "each"],
          "Use {{#if}}, {{#unless}} or {{#each}}."
        )
      };
      throw new Meaningless(node, "prompt-feature", dotprompt);
    }
    const [subject] = node.params;
    const blockParams = (node.program ?? node.inverse)?.blockParams ?? [];
    const plain = node.params.length === 1 && node.hash === void 0 && blockParams.length === 0;
    if (!plain || subject?.type !== "PathExpression") {
      throw new Meaningless(node, "prompt-feature", {
        message: `{{#${kind}}} takes one variable and nothing else`,
        remedy: `Write {{#${kind} name}}.`
      });
    }
    const name = this.#name(subject);
    const [first, second] = [this.body(node.program), this.body(node.inverse)];
    if (kind === "each") return { kind, list: name, body: first, otherwise: second };
    const [then, otherwise] = kind === "if" ? [first, second] : [second, first];
    return { kind: "when", test: name, then, otherwise };
  }
  #name(path) {
    const written2 = path.original;
    const keys = path.parts.filter((part2) => typeof part2 === "string");
    if (keys.length !== path.parts.length) throw notAName(path);
    const at = this.#at(path);
    if (!path.data) return { written: written2, up: path.depth, keys, at };
    const [first = "", ...rest] = keys;
    if (first === "root" && rest.length > 0) return { written: written2, up: "root", keys: rest, at };
    if (rest.length === 0 && path.depth === 0 && (first === "index" || first === "first" || first === "last")) {
      return { written: written2, up: 0, loop: first, keys: [], at };
    }
    throw notAName(path);
  }
  #needEverything(node, what) {
    if (this.#source.takes === "everything") return;
    throw new Meaningless(node, "prompt-feature", {
      message: `${what} cannot stand in ${this.#source.called}`,
      remedy: "Use it in the prompt only."
    });
  }
  #at(node) {
    return this.#source.place(node.loc.start.line, node.loc.start.column);
  }
};
function notAName(path) {
  return new Meaningless(path, "prompt-feature", {
    message: `${path.original} is not a variable`,
    remedy: "Write {{name}}; inside {{#each}} also {{this}}, {{@index}}, {{@first}} and {{@last}}."
  });
}
function dotpromptHelper(name) {
  const remedy = Object.hasOwn(instead, name) ? instead[name] : void 0;
  if (remedy === void 0) return void 0;
  return { message: `{{${name}}} is not part of the prompt language`, remedy };
}
var instead = {
  media: 'List the image under image.references and write {{reference "id"}} where the prompt speaks of it.',
  role: "Write one prompt without roles: an image is asked for in a single message.",
  history: "Write one prompt: an image is asked for without a conversation.",
  section: "Put the text in a partial file, _name.prompt, and write {{> name}}.",
  json: "Write the values out, with {{#each}} for a list.",
  ifEquals: "Use {{#if}} with a variable that is true or false.",
  unlessEquals: "Use {{#unless}} with a variable that is true or false.",
  with: "Write the whole name, {{brand.colour}}.",
  lookup: "Write the whole name, {{brand.colour}}.",
  log: "Remove it."
};

// action/templates/mend.ts
function mended(text, { fault: fault2, spot }) {
  if (fault2?.kind === "crossed") return void 0;
  if (fault2?.kind === "unclosed") return `${text}{{/${fault2.name}}}`;
  const from = offsetOf(text, spot);
  const tag = /^\{\{+([^{}]*)\}*/.exec(text.slice(from));
  if (tag === null) return void 0;
  const [written2, inner = ""] = tag;
  const length = written2.endsWith("}}") ? written2.length : /^\{+[^\n]*/.exec(written2)?.[0].length;
  const isBlock = fault2 === void 0 && /^~?\s*(?:#|\^\s*[^\s~])/.test(inner);
  const end = isBlock ? blockEnd(text, from) : from + (length ?? 2);
  return end === void 0 || inner.startsWith("!") ? void 0 : blanked(text, from, end);
}
function blanked(text, from, end) {
  return text.slice(0, from) + text.slice(from, end).replace(/[^\n]/g, " ") + text.slice(end);
}
function offsetOf(text, { line, column }) {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, column);
}

// action/templates/language.ts
function readLanguage(source, tell) {
  const { deepest } = blockBalance(source.text);
  if (deepest.depth > limits.blockDepth) {
    tell(source.place(deepest.line, deepest.column), {
      rule: "too-large",
      message: `Blocks are nested more than ${limits.blockDepth} deep`,
      remedy: "Make the prompt simpler."
    });
    return { pieces: [], sound: false };
  }
  let text = source.text;
  for (let faults = 0; text !== void 0 && faults < limits.syntaxFaults; faults += 1) {
    const program = parsed(text);
    if (!(program instanceof Unparsed)) {
      const { pieces, sound } = lower(program, source, tell);
      return { pieces, sound: sound && faults === 0 };
    }
    tell(source.place(program.spot.line, program.spot.column), program.faultIn(source));
    text = mended(text, program);
  }
  return { pieces: [], sound: false };
}
var Unparsed = class {
  fault;
  spot;
  constructor(text, error) {
    this.fault = blockBalance(text).fault;
    this.spot = this.fault ?? spotOf(error, text);
  }
  faultIn(source) {
    return this.fault ? blockFault(this.fault) : unreadable(this.spot, source);
  }
};
function parsed(text) {
  try {
    return parse3(hideSeparators(text));
  } catch (error) {
    return new Unparsed(text, error);
  }
}
function blockFault(fault2) {
  const { name } = fault2;
  switch (fault2.kind) {
    case "unclosed":
      return syntax(`{{#${name}}} is not closed`, `Add {{/${name}}}.`);
    case "unopened":
      return syntax(`{{/${name}}} closes nothing`, "Remove it, or open a block before it.");
    case "crossed":
      return syntax(`{{#${name}}} is closed by {{/${fault2.closedBy}}}`, `Write {{/${name}}}.`);
  }
}
function unreadable({ line, column }, { text, called: called2 }) {
  const rest = (text.split("\n")[line - 1] ?? "").slice(column);
  const near = JSON.stringify(/^.{0,24}?\}+|^.{0,24}/.exec(rest)?.[0]);
  return syntax(
    `${called2} cannot be read at ${near}`,
    "Write {{name}} for a variable, or \\{{ for the characters themselves."
  );
}
function syntax(message, remedy) {
  return { rule: "prompt-syntax", message, remedy };
}
function spotOf({ hash, lineNumber, column }, text) {
  const line = hash?.loc?.last_line ?? lineNumber ?? (hash?.line ?? 0) + 1;
  const from = hash?.loc?.last_column ?? column ?? 0;
  const written2 = text.split("\n")[line - 1] ?? "";
  const opening = written2.lastIndexOf("{{", from);
  return { line, column: opening >= 0 ? opening : Math.max(0, written2.indexOf("{{")) };
}

// action/templates/sources.ts
function bodySource(body, called2) {
  const { text, at } = body;
  return {
    text,
    place: (line, column) => ({ file: at.file, line: at.line + line - 1, column: column + 1 }),
    takes: "everything",
    called: called2
  };
}
function scalarSource(yaml, keys, text) {
  const start = yaml.at(keys);
  return {
    text,
    place: (line, column) => line === 1 ? yaml.within(keys, column) : start,
    takes: "variables",
    called: written(keys)
  };
}

// action/templates/references.ts
var sendingOrder = [
  "style",
  "material",
  "layout",
  "logo",
  "character",
  "product",
  "subject",
  "base"
];
function readReferences({ frontMatter: { image: image2 }, yaml }, tell) {
  const ids = /* @__PURE__ */ new Set();
  const read = (image2.references ?? []).map((reference2, index) => {
    if (reference2 === void 0) return void 0;
    const keys = ["image", "references", index];
    const { id: id2, role, path, from } = reference2;
    if (ids.has(id2)) tell(yaml.at([...keys, "id"]), idTaken(id2));
    ids.add(id2);
    const kind = path === void 0 ? "from" : "path";
    const text = path ?? from;
    if (text === void 0 || path !== void 0 && from !== void 0) {
      tell(yaml.at(keys), needsOneSource(id2, text !== void 0));
      return void 0;
    }
    const source = readLanguage(scalarSource(yaml, [...keys, kind], text), tell);
    const at = yaml.at([...keys, kind]);
    return { id: id2, role, kind, source: { ...source, at }, at: yaml.at(keys) };
  });
  return read.filter((reference2) => reference2 !== void 0).sort((a, b) => sendingOrder.indexOf(a.role) - sendingOrder.indexOf(b.role));
}
function literalReferences(references) {
  return references.flatMap(
    ({ id: id2, role, kind, source: { pieces, sound }, at }) => {
      const texts = pieces.map((piece) => piece.kind === "text" ? piece.text : void 0);
      if (!sound || texts.includes(void 0)) return [];
      const text = texts.join("");
      const [template = "", variant = ""] = text.split("#");
      if (kind === "from") return [{ id: id2, role, source: { from: { template, variant } }, at }];
      return inputFault(text) === void 0 ? [{ id: id2, role, source: { path: text }, at }] : [];
    }
  );
}
function idTaken(id2) {
  return {
    rule: "reference-id-taken",
    message: `Two references are called ${id2}`,
    remedy: "Give each its own id."
  };
}
function needsOneSource(id2, both) {
  return {
    rule: "reference-source",
    message: `The reference ${id2} needs either path or from${both ? ", not both" : ""}`,
    remedy: "Give path for a file, or from for another template\u2019s render."
  };
}
function mentions(references) {
  return new Map(references.map(({ id: id2 }, index) => [id2, `image ${index + 1} ("${id2}")`]));
}
function labelledParts(references) {
  return references.flatMap(({ id: id2, role }, index) => [
    {
      text: `Image ${index + 1} is the ${label(role)} "${id2}"${role === "base" ? ", to be edited" : ""}.`
    },
    { reference: id2 }
  ]);
}
function label(role) {
  return role === "base" ? "base image" : `${role} reference`;
}

// action/templates/names.ts
function nameIn(path, globs) {
  const folder = globs.map(fixedFolder).find((fixed) => path.startsWith(fixed)) ?? "";
  return path.slice(folder.length).replace(/\.prompt$/, "");
}
function fixedFolder(glob) {
  const parts = glob.replace(/^\.\//, "").split("/");
  const pattern = parts.findIndex((part2) => /[*?[\]{}()!+@]/.test(part2));
  const fixed = parts.slice(0, pattern < 0 ? -1 : pattern);
  return fixed.length === 0 ? "" : `${fixed.join("/")}/`;
}

// action/templates/partials.ts
function readPartials(sources, { globs, tell }) {
  const partials = /* @__PURE__ */ new Map();
  for (const source of [...sources].sort((a, b) => compare(a.path, b.path))) {
    const partial = readPartial(source, { globs, tell });
    const twin = partials.get(partial.name);
    if (twin === void 0) partials.set(partial.name, partial);
    else {
      tell(firstLine(source.path), {
        rule: "name-taken",
        message: `The partial ${partial.name} exists twice: ${twin.path} has the same name`,
        remedy: "Rename one of them."
      });
    }
  }
  const unsound = findUnsound(partials, tell);
  return new Map(
    [...partials].map(([name, partial]) => [
      name,
      unsound.has(name) ? { ...partial, sound: false } : partial
    ])
  );
}
function readPartial(source, { globs, tell }) {
  const name = nameIn(source.path, globs).replace(/(^|\/)_([^/]*)$/, "$1$2");
  const cut = cutPromptFile(source, tell);
  if (cut === void 0) {
    return { name, path: source.path, body: void 0, pieces: [], sound: false };
  }
  if (cut.frontMatter !== void 0) {
    tell(cut.frontMatter.at, {
      rule: "partial-front-matter",
      severity: "warning",
      message: "The front matter of a partial is not read",
      remedy: "Declare variables and settings in the templates that use it."
    });
  }
  const read = readLanguage(bodySource(cut.body, "The partial"), tell);
  return { name, path: source.path, body: cut.body, ...read };
}
function findUnsound(partials, tell) {
  const depths = /* @__PURE__ */ new Map();
  const unsound = /* @__PURE__ */ new Set();
  const depthOf = (partial, outer) => {
    const known2 = depths.get(partial.name);
    if (known2 !== void 0) return known2;
    if (!partial.sound) unsound.add(partial.name);
    const chain = [...outer, partial.name];
    let deepest = 0;
    for (const { name, at } of partialsIn(partial.pieces)) {
      const inner = partials.get(name);
      const circle = chain.includes(name);
      const depth = inner === void 0 || circle ? 0 : depthOf(inner, chain);
      if (inner === void 0) tell(at, unknownPartial(name, partials));
      else if (circle) tell(at, includesItself(name, chain));
      else if (depth === limits.partialDepth) tell(at, tooDeep);
      else if (!unsound.has(name)) {
        deepest = Math.max(deepest, depth);
        continue;
      }
      unsound.add(partial.name);
    }
    depths.set(partial.name, deepest + 1);
    return deepest + 1;
  };
  for (const partial of partials.values()) depthOf(partial, []);
  return unsound;
}
var tooDeep = {
  rule: "too-large",
  message: `Partials are nested more than ${limits.partialDepth} deep`,
  remedy: "Put their text together."
};
function includesItself(name, chain) {
  return {
    rule: "partial-cycle",
    message: `The partial ${name} includes itself: ${[...chain.slice(chain.indexOf(name)), name].join(" \u2192 ")}`,
    remedy: "Take one of them out of the circle."
  };
}
function partialsIn(pieces) {
  return pieces.flatMap((piece) => {
    switch (piece.kind) {
      case "partial":
        return [piece];
      case "when":
        return [...partialsIn(piece.then), ...partialsIn(piece.otherwise)];
      case "each":
        return [...partialsIn(piece.body), ...partialsIn(piece.otherwise)];
      default:
        return [];
    }
  });
}
function unknownPartial(name, partials) {
  return {
    rule: "unknown-partial",
    message: `There is no partial ${name}`,
    remedy: didYouMean(name, partials.keys(), `Create _${name}.prompt beside the templates.`)
  };
}
function firstLine(file) {
  return { file, line: 1, column: 1 };
}

// action/templates/uses.ts
function usesOf(pieces, partials, tell) {
  const uses = { variables: [], references: [], partials: /* @__PURE__ */ new Set(), broken: false };
  const seen = /* @__PURE__ */ new Set();
  const blame = (at, fault2) => {
    uses.broken = true;
    tell(at, fault2);
  };
  const walk = (inner, level) => {
    for (const piece of inner) {
      switch (piece.kind) {
        case "value":
          use(piece.name, { level, uses, blame });
          break;
        case "when":
          use(piece.test, { level, uses, blame });
          walk(piece.then, level);
          walk(piece.otherwise, level);
          break;
        case "each":
          use(piece.list, { level, uses, blame });
          walk(piece.body, level + 1);
          walk(piece.otherwise, level);
          break;
        case "reference":
          uses.references.push(piece);
          break;
        case "partial":
          enter(piece.name, piece.at, level);
          break;
        case "text":
          break;
      }
    }
  };
  const enter = (name, at, level) => {
    const partial = partials.get(name);
    if (partial === void 0) {
      blame(at, unknownPartial(name, partials));
      return;
    }
    uses.partials.add(name);
    if (!partial.sound) uses.broken = true;
    const key = `${level} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    walk(partial.pieces, level);
  };
  walk(pieces, 0);
  return uses;
}
function use(name, { level, uses, blame }) {
  const target = name.up === "root" ? 0 : level - name.up;
  const [first] = name.keys;
  if (target < 0) {
    blame(name.at, {
      rule: "variable-undefined",
      message: `${name.written} reaches out of more loops than it stands in`,
      remedy: "Remove one ../ of it."
    });
  } else if (target === 0 && (first === void 0 || name.loop !== void 0)) {
    blame(name.at, {
      rule: "variable-undefined",
      message: `${name.written} has a meaning inside {{#each}} only`,
      remedy: "Write the name of a variable."
    });
  } else if (target === 0 && first !== void 0) {
    uses.variables.push({ name: first, at: name.at });
  }
}

// action/templates/expand.ts
function expand(declaration, { partials, budget, tell }) {
  const { content } = declaration;
  const { combinations } = content;
  if (combinations === void 0) return { drafts: void 0, paths: [], alts: void 0 };
  const blameIn = tellOnce(tell, combinations.length > 1);
  const slugOf = remembered(slug);
  const references = mentions(content.references);
  const labels = labelledParts(content.references);
  const made = combinations.map((combination2) => {
    const blame = blameIn(combination2);
    const { values, missing } = valuesOf(combination2, content, blame);
    const around = { values, partials, references, budget, tell: blame };
    const ready = missing.size === 0 ? content : withoutNames(content, missing, partials);
    return expandOne(combination2, { declaration, content: ready, labels, slugOf, around });
  });
  const paths = made.flatMap((one) => one.written ?? []);
  return {
    drafts: blameIn.sound() ? allDefined(made.map((one) => one.draft)) : void 0,
    paths: content.variables.faulty.size === 0 ? paths : paths.slice(0, 1),
    alts: allDefined(made.map((one) => one.alt))
  };
}
function allDefined(values) {
  const defined = values.filter((value) => value !== void 0);
  return defined.length === values.length ? defined : void 0;
}
function tellOnce(tell, several) {
  const told2 = /* @__PURE__ */ new Set();
  let sound = true;
  const blameIn = (combination2) => {
    return (at, fault2) => {
      sound = false;
      const key = `${fault2.rule} ${at.file}:${at.line}:${at.column}`;
      if (told2.has(key)) return;
      told2.add(key);
      const message = `${fault2.message} in variant ${combination2.id}`;
      tell(at, several ? { ...fault2, message } : fault2);
    };
  };
  return Object.assign(blameIn, { sound: () => sound });
}
function expandOne(combination2, one) {
  const { content, around, labels, slugOf } = one;
  const plain = { ...around, inserted: (text) => text };
  const slugged = {
    ...around,
    inserted: (text, { written: written3 }) => slugOf(text) || {
      message: `${written3} is ${shown(text)}, which has no letter or digit for a file name`,
      remedy: "Use a value with letters or digits, or leave it out of the path."
    }
  };
  const prompt = content.prompt && evaluate(content.prompt, plain)?.trim();
  const path = content.path && evaluate(content.path, slugged);
  const alt = content.alt && evaluate(content.alt, plain)?.replace(/\s+/g, " ").trim();
  const checked2 = path === void 0 ? void 0 : checkedFormat(path, one);
  const written2 = path !== void 0 && checked2?.sound ? { id: combination2.id, path } : void 0;
  const references = content.fillable.map((declared) => {
    const source = evaluate(declared.source, declared.kind === "from" ? slugged : plain);
    return source === void 0 ? void 0 : checkedSource(declared, source, around.tell);
  });
  if (prompt === "") around.tell(one.declaration.file.body.at, emptyPrompt);
  if (!prompt || path === void 0 || alt === void 0) return { draft: void 0, written: written2, alt };
  const draft = {
    id: combination2.id,
    values: Object.fromEntries([...combination2.values].filter(isTold)),
    parts: [...labels, { text: prompt }],
    path,
    ...checked2?.format && { format: checked2.format },
    alt,
    references: references.filter((reference2) => reference2 !== void 0)
  };
  return { draft, written: written2, alt };
}
function isTold(entry) {
  return ["string", "number", "boolean"].includes(typeof entry[1]);
}
var emptyPrompt = {
  rule: "prompt-empty",
  message: "The prompt is empty",
  remedy: "Write below the front matter what the picture shows."
};
function valuesOf(combination2, { variables }, tell) {
  const { declared, defaults } = variables;
  const values = new Map(defaults);
  for (const [name, value] of combination2.values) {
    if (value !== null) values.set(name, value);
    else values.delete(name);
  }
  const missing = /* @__PURE__ */ new Set();
  for (const [name, { optional: optional2, at }] of declared) {
    if (optional2 || values.has(name)) continue;
    missing.add(name);
    tell(at, {
      rule: "variable-undefined",
      message: `The variable ${name} has no value`,
      remedy: `Give it one under input.default or image.matrix, or declare it as ${name}?.`
    });
  }
  return { values, missing };
}
function withoutNames(content, names, partials) {
  const ready = (text) => {
    const uses = text && usesOf(text.pieces, partials, () => {
    });
    return uses?.variables.some(({ name }) => names.has(name)) ? void 0 : text;
  };
  return {
    ...content,
    prompt: ready(content.prompt),
    path: ready(content.path),
    alt: ready(content.alt),
    fillable: content.fillable.filter(({ source }) => ready(source) !== void 0)
  };
}
function checkedFormat(path, { declaration, around }) {
  const { format: format2, fault: fault2 } = declaredFormat(path);
  const wrong2 = outputFault(path) ?? fault2;
  if (wrong2 !== void 0) around.tell(declaration.at.path, { rule: "path", ...wrong2 });
  return { format: format2, sound: wrong2 === void 0 };
}
function checkedSource(declared, source, tell) {
  const wrong2 = declared.kind === "path" ? inputFault(source) : void 0;
  if (wrong2 === void 0) return { declared, source };
  tell(declared.source.at, { rule: "reference-path", ...wrong2 });
  return void 0;
}
function remembered(make) {
  const known2 = /* @__PURE__ */ new Map();
  return (text) => {
    const made = known2.get(text) ?? make(text);
    known2.set(text, made);
    return made;
  };
}

// action/templates/circles.ts
function circles(edges) {
  const found = [];
  const state = /* @__PURE__ */ new Map();
  for (const start of edges.keys()) {
    const path = [];
    const enter = (node) => {
      state.set(node, "open");
      path.push({ node, next: 0 });
    };
    if (!state.has(start)) enter(start);
    for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
      const to = edges.get(top.node)?.[top.next];
      top.next += 1;
      if (to === void 0) {
        state.set(top.node, "done");
        path.pop();
      } else if (state.get(to) === "open") {
        const nodes = path.map(({ node }) => node);
        found.push(nodes.slice(nodes.indexOf(to)));
      } else if (!state.has(to)) enter(to);
    }
  }
  return found;
}

// action/templates/link.ts
function link(drafts, unsound, tell) {
  const linked = /* @__PURE__ */ new Map();
  const index = new Map(
    [...drafts].map(([name, variants]) => [
      name,
      variants && new Set(variants.map(({ id: id2 }) => id2))
    ])
  );
  for (const [name, variants] of drafts) {
    linked.set(name, variants && linkAll(variants, index, tell));
  }
  for (const name of [...tellCircles(drafts, linked, tell), ...unsound])
    linked.set(name, void 0);
  return withoutDangling(linked);
}
function linkAll(variants, index, tell) {
  const told2 = /* @__PURE__ */ new Set();
  const blame = (reference2) => (at, fault2) => {
    if (!told2.has(reference2)) tell(at, fault2);
    told2.add(reference2);
  };
  const all = variants.map((variant) => {
    const references = variant.references.map(
      ({ declared, source }) => declared.kind === "path" ? referenceTo(declared, { path: source }) : linkOne(declared, source, { index, tell: blame(declared) })
    );
    return { ...variant, references: references.filter((reference2) => reference2 !== void 0) };
  });
  return told2.size === 0 ? all : void 0;
}
function linkOne(declared, source, { index, tell }) {
  const cut = source.indexOf("#");
  const template = cut < 0 ? source : source.slice(0, cut);
  const wanted = cut < 0 ? void 0 : source.slice(cut + 1);
  const at = declared.source.at;
  if (!index.has(template)) {
    tell(at, {
      rule: "unknown-template",
      message: `There is no template ${JSON.stringify(template)}`,
      remedy: didYouMean(template, index.keys(), "Name a template by its path without .prompt.")
    });
    return void 0;
  }
  const ids = [...index.get(template) ?? []];
  if (ids.length === 0) return referenceTo(declared, { from: { template, variant: wanted ?? "" } });
  if (wanted === void 0 && ids.length > 1) {
    tell(at, {
      rule: "unknown-variant",
      message: `${template} has ${ids.length} variants, and from: does not say which`,
      remedy: `Write one of ${listed(
        ids.map((id2) => `${template}#${id2}`),
        4
      )}.`
    });
    return void 0;
  }
  const variant = wanted ?? ids[0] ?? "";
  if (!index.get(template)?.has(variant)) {
    tell(at, {
      rule: "unknown-variant",
      message: `${template} has no variant ${JSON.stringify(variant)}`,
      remedy: didYouMean(
        variant,
        ids,
        ids[0] === "" ? `Write ${template} alone.` : `Use one of ${listed(ids)}.`
      )
    });
    return void 0;
  }
  return referenceTo(declared, { from: { template, variant } });
}
function referenceTo({ id: id2, role, at }, source) {
  return { id: id2, role, source, at };
}
function tellCircles(drafts, linked, tell) {
  const circular = /* @__PURE__ */ new Set();
  for (const circle of circles(edgesOf(linked))) {
    const names = circle.map(templateOf);
    const [first = ""] = circle;
    const [from = "", to = ""] = [names[0], names[1] ?? names[0]];
    if (!names.every((name) => circular.has(name))) {
      tell(placeOf2(drafts.get(from), to), {
        rule: "reference-cycle",
        message: `${first} needs itself: ${[...circle, first].join(" \u2192 ")}`,
        remedy: "Give one of them a reference by path, or none."
      });
    }
    for (const name of names) circular.add(name);
  }
  return circular;
}
function edgesOf(linked) {
  const edges = /* @__PURE__ */ new Map();
  for (const [name, variants] of linked) {
    for (const { id: id2, references } of variants ?? []) {
      const sources = references.flatMap(({ source }) => "from" in source ? [source.from] : []);
      if (sources.length === 0) continue;
      edges.set(
        renderKey(name, id2),
        sources.map(({ template, variant }) => renderKey(template, variant))
      );
    }
  }
  return edges;
}
function renderKey(template, variant) {
  return variant === "" ? template : `${template}#${variant}`;
}
function templateOf(key) {
  return key.split("#")[0] ?? key;
}
function placeOf2(variants, template) {
  const references = (variants ?? []).flatMap((variant) => variant.references);
  const from = references.find(
    ({ declared, source }) => declared.kind === "from" && templateOf(source) === template
  );
  return from?.declared.source.at ?? { file: template, line: 1, column: 1 };
}
function withoutDangling(linked) {
  const broken = [...linked].filter(
    ([, variants]) => variants?.some((variant) => dangles(variant, linked))
  );
  if (broken.length === 0) return linked;
  return withoutDangling(
    new Map([...linked, ...broken.map(([name]) => [name, void 0])])
  );
}
function dangles({ references }, linked) {
  return references.some(({ source }) => "from" in source && !linked.get(source.from.template));
}

// action/templates/lint-subject.ts
function lintSubjectOf(declaration, { alts, partials }) {
  const { declared, content, at } = declaration;
  return {
    intent: declared.intent,
    tier: declared.tier,
    aspectRatio: declared.aspectRatio,
    references: content.references,
    mentioned: new Set(content.uses.references.map(({ id: id2 }) => id2)),
    prose: proseIn(declaration, partials),
    variants: content.combinations?.length ?? 0,
    alts: alts ?? [],
    unknown: unknownIn(declaration, alts === void 0),
    at
  };
}
function unknownIn({ read, content }, noAlts) {
  const { damage, frontMatter } = read;
  const written2 = frontMatter.image.references ?? [];
  const missing = {
    intent: damage.lost("image", "intent"),
    tier: damage.lost("image", "tier"),
    aspectRatio: damage.lost("image", "aspectRatio"),
    references: damage.harmed("image", "references") || content.references.length < written2.length,
    words: !content.complete,
    variants: content.combinations === void 0,
    alts: noAlts
  };
  return new Set(Object.keys(missing).filter((part2) => missing[part2]));
}
function proseIn({ file, content }, partials) {
  const names = [...content.uses.partials].sort(compare);
  const bodies = [file.body, ...names.map((name) => partials.get(name)?.body)];
  return bodies.flatMap((body) => body === void 0 ? [] : [proseOf(body)]);
}

// action/templates/check-value.ts
function checkValue(schema, value, keys) {
  switch (schema.kind) {
    case "scalar":
      return fits[schema.type](value) ? [] : [wrong(keys, value, nouns2[schema.type])];
    case "enum": {
      if (schema.values.includes(value)) return [];
      const values = schema.values.map(String);
      const message = `${written(keys)} is ${shown(value)}, which is not one of ${listed(values)}`;
      return [{ keys, message, remedy: didYouMean(String(value), values, "Use one of them.") }];
    }
    case "array":
      if (!Array.isArray(value)) return [wrong(keys, value, "a list")];
      return value.flatMap((item, index) => checkValue(schema.items, item, [...keys, index]));
    case "object":
      return isMap(value) ? checkFields(schema.fields, value, keys) : [wrong(keys, value, "a map")];
  }
}
function checkFields(fields, value, keys) {
  const unknown2 = Object.keys(value).filter((key) => !fields.has(key)).map((key) => ({
    keys: [...keys, key],
    message: `${written([...keys, key])} is not declared`,
    remedy: didYouMean(key, fields.keys(), "Declare it in input.schema, or remove it.")
  }));
  const known2 = [...fields].flatMap(([name, { schema, optional: optional2 }]) => {
    const held = Object.hasOwn(value, name) ? value[name] : null;
    if (held !== null) return checkValue(schema, held, [...keys, name]);
    return optional2 ? [] : [{ keys, message: `${written(keys)} has no ${name}`, remedy: "Add it." }];
  });
  return [...unknown2, ...known2];
}
var fits = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  any: () => true
};
var nouns2 = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "empty",
  any: "anything"
};
function wrong(keys, value, noun) {
  const quotable = noun === "text" && ["number", "boolean"].includes(typeof value);
  return {
    keys,
    message: `${written(keys)} must be ${noun}, but is ${shown(value)}`,
    remedy: quotable ? "Put it in quotes." : `Write ${noun}.`
  };
}

// action/templates/json-input.ts
var objectKeys = [
  "type",
  "properties",
  "required",
  "description",
  "additionalProperties",
  "$schema"
];
var valueKeys = ["type", "description", "enum", "items", "default"];
function readJsonSchema(schema, keys) {
  const { properties, required = [] } = schema;
  const odd = Object.keys(schema).find((key) => !objectKeys.includes(key));
  if (odd !== void 0) throw unsupported([...keys, odd]);
  if (!isMap(properties) || !Array.isArray(required)) throw unsupported(keys);
  const fields = Object.entries(properties).map(([name, value]) => {
    const here = [...keys, "properties", name];
    if (!isVariableName(name) || !isMap(value)) throw unsupported(here);
    const { description } = value;
    const told2 = typeof description === "string" ? { description } : {};
    const optional2 = !required.includes(name);
    return [name, { schema: readProperty(value, here), optional: optional2, keys: here, ...told2 }];
  });
  return new Map(fields);
}
function readProperty(value, keys) {
  if (value.type === "object") return { kind: "object", fields: readJsonSchema(value, keys) };
  const odd = Object.keys(value).find((key) => !valueKeys.includes(key));
  if (odd !== void 0) throw unsupported([...keys, odd]);
  if (value.enum !== void 0) return enumOf(value.enum, keys);
  if (value.type === "array" && isMap(value.items)) {
    return { kind: "array", items: readProperty(value.items, [...keys, "items"]) };
  }
  if (typeof value.type !== "string" || value.type === "array") throw unsupported(keys);
  return scalarOf(value.type, [...keys, "type"]);
}
function unsupported(keys) {
  return new SchemaFault(
    keys,
    `${written(keys)} is JSON Schema beyond what Darkroom reads`,
    "Write input.schema in Picoschema, for example product: string, what the picture shows."
  );
}

// action/templates/picoschema.ts
function readSchema(value, keys, tell) {
  if (isMap(value) && value.type !== "object") return readFields(value, keys, tell);
  const fields = orTold(tell, () => {
    if (isMap(value)) return readJsonSchema(value, keys);
    throw new SchemaFault(
      keys,
      `${written(keys)} must be a map of variables, but is ${shown(value)}`,
      "Write each variable as name: string."
    );
  });
  return fields ?? /* @__PURE__ */ new Map();
}
function orTold(tell, read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    tell(error.keys, { rule: "schema", message: error.message, remedy: error.remedy });
    return void 0;
  }
}
function readFields(map, keys, tell) {
  const fields = /* @__PURE__ */ new Map();
  for (const [key, value] of Object.entries(map)) {
    const here = [...keys, key];
    let sound = true;
    const blame = (at, fault2) => {
      sound = false;
      tell(at, fault2);
    };
    orTold(blame, () => {
      const { name, optional: optional2, type, description } = readKey(key, here);
      if (fields.has(name)) {
        throw new SchemaFault(here, `${name} is declared twice`, "Keep one of them.");
      }
      const { schema, note } = readValue(type, value, { keys: here, tell: blame });
      const told2 = description ?? note;
      if (sound)
        fields.set(name, { schema, optional: optional2, keys: here, ...told2 ? { description: told2 } : {} });
    });
  }
  return fields;
}
function readKey(key, keys) {
  const parts = /^([^?(]+)(\?)?\s*(?:\(\s*([^,()]*)(?:,(.*))?\))?$/s.exec(key);
  const name = parts?.[1]?.trim() ?? "";
  if (!isVariableName(name)) {
    const { message, remedy } = variableNameRule(key);
    throw new SchemaFault(keys, message, remedy);
  }
  const [type, description] = [parts?.[3]?.trim(), parts?.[4]?.trim()];
  return { name, optional: parts?.[2] === "?", type, description };
}
function readValue(type, value, { keys, tell }) {
  switch (type) {
    case void 0:
      return readType(value, { keys, tell });
    case "enum":
      return { schema: enumOf(value, keys) };
    case "array":
      return { schema: { kind: "array", items: readType(value, { keys, tell }).schema } };
    case "object":
      if (isMap(value))
        return { schema: { kind: "object", fields: readFields(value, keys, tell) } };
      throw new SchemaFault(keys, `${written(keys)} must be a map`, "List its fields below it.");
    default:
      throw new SchemaFault(
        keys,
        `(${type}) is not a kind of variable`,
        didYouMean(type, ["enum", "array", "object"], "Use (enum), (array) or (object).")
      );
  }
}
function readType(value, { keys, tell }) {
  if (isMap(value)) return { schema: { kind: "object", fields: readFields(value, keys, tell) } };
  if (Array.isArray(value)) {
    const remedy = `Write ${String(keys.at(-1))}(enum): to allow only these values.`;
    throw new SchemaFault(keys, `${written(keys)} is a list`, remedy);
  }
  const [type = "", ...description] = String(value).split(",");
  const note = description.join(",").trim();
  return { schema: scalarOf(type.trim(), keys), ...note ? { note } : {} };
}

// action/templates/variables.ts
function readVariables({ frontMatter, yaml, damage }, tell) {
  const { input } = frontMatter;
  const { tell: blame, sound } = watched(tell);
  const names = namesIn(frontMatter);
  const withSchema = input?.schema !== void 0;
  const declared = withSchema ? declaredBy(input.schema, yaml, blame) : impliedBy(names, yaml, blame);
  const givers = [
    ["input", "default"],
    ["image", "matrix"],
    ["image", "include"]
  ];
  const named = withSchema || givers.every((keys) => !damage.lost(...keys));
  const whole = withSchema || !damage.harmed("image", "include");
  const complete = sound() && named && whole && !damage.lost("input", "schema");
  const strangers = withSchema && complete ? names.filter(({ name }) => !declared.has(name)) : [];
  for (const { name, keys } of strangers) {
    blame(yaml.keyAt(keys), undeclared(name, declared.keys()));
  }
  const placed2 = sound();
  const faulty = tellFaultyValues({ frontMatter, declared, yaml }, tell);
  const defaults = Object.entries(input?.default ?? {}).filter(([, value]) => value !== null);
  return { declared, defaults: new Map(defaults), complete, placed: placed2, faulty };
}
function tellFaultyValues({
  frontMatter,
  declared,
  yaml
}, tell) {
  const faulty = /* @__PURE__ */ new Set();
  for (const { name, keys, value } of valuesIn(frontMatter)) {
    const variable = declared.get(name);
    if (variable === void 0 || value === null && variable.optional) continue;
    for (const { keys: place, ...fault2 } of checkValue(variable.schema, value, keys)) {
      tell(yaml.at(place), { rule: "wrong-value", ...fault2 });
      faulty.add(name);
    }
  }
  return faulty;
}
function namesIn({ input, image: image2 }) {
  return [
    ...namedIn(input?.default ?? {}, ["input", "default"]),
    ...namedIn(image2.matrix ?? {}, ["image", "matrix"]),
    ...(image2.include ?? []).flatMap(
      (entry, index) => namedIn(entry ?? {}, ["image", "include", index])
    )
  ];
}
function valuesIn(frontMatter) {
  const { input, image: image2 } = frontMatter;
  return namesIn(frontMatter).flatMap(({ name, keys }) => {
    if (keys[1] === "matrix") {
      return (image2.matrix?.[name] ?? []).map((value, index) => ({
        name,
        value,
        keys: [...keys, index]
      }));
    }
    const map = keys[1] === "default" ? input?.default : image2.include?.[Number(keys[2])];
    return [{ name, keys, value: map?.[name] }];
  });
}
function namedIn(map, keys) {
  return Object.keys(map).map((name) => ({ name, keys: [...keys, name] }));
}
function declaredBy(written2, yaml, tell) {
  const blame = (keys, fault2) => tell(yaml.keyAt(keys), fault2);
  const fields = readSchema(written2, ["input", "schema"], blame);
  return new Map(
    [...fields].map(([name, { keys, ...field }]) => [name, { ...field, at: yaml.keyAt(keys) }])
  );
}
function impliedBy(names, yaml, tell) {
  const declared = /* @__PURE__ */ new Map();
  for (const { name, keys } of names) {
    const at = yaml.keyAt(keys);
    if (!isVariableName(name)) tell(at, variableNameRule(name));
    else if (!declared.has(name)) declared.set(name, { schema: anything, optional: false, at });
  }
  return declared;
}
var anything = { kind: "scalar", type: "any" };
function undeclared(name, known2) {
  return {
    rule: "variable-undefined",
    message: `The variable ${name} is not declared in input.schema`,
    remedy: didYouMean(name, known2, "Declare it there, or remove it.")
  };
}
function compareUses({ declared, complete: known2 }, { uses, complete, tell }) {
  if (!known2) return;
  const used = new Set(uses.variables.map(({ name }) => name));
  for (const { name, at } of uses.variables) {
    if (declared.has(name)) continue;
    tell(at, {
      rule: "variable-undefined",
      message: `The variable ${name} is not declared`,
      remedy: didYouMean(
        name,
        declared.keys(),
        "Declare it under input.schema, or give it a default."
      )
    });
  }
  if (!complete) return;
  const strangers = [...used].filter((name) => !declared.has(name));
  for (const [name, { at }] of declared) {
    if (used.has(name) || nearest(name, strangers) !== void 0) continue;
    tell(at, {
      rule: "variable-unused",
      message: `The variable ${name} is not used`,
      remedy: "Use it in the prompt, path or alt, or remove it."
    });
  }
}

// action/templates/excludes.ts
function checkExcludes({ image: image2, yaml }, blame) {
  const matrix = new Map(Object.entries(image2.matrix ?? {}));
  for (const [index, exclude] of (image2.exclude ?? []).entries()) {
    if (exclude === void 0) continue;
    for (const [key, value] of Object.entries(exclude)) {
      const keys = ["image", "exclude", index, key];
      const values = matrix.get(key);
      if (!matrix.has(key)) blame(yaml.keyAt(keys), unknownAxis(key, matrix.keys()));
      else if (values !== void 0 && !isAmong2(values, value)) {
        blame(yaml.at(keys), unknownAxisValue(key, { value, values }));
      }
    }
    if (Object.keys(exclude).length === 0) {
      blame(yaml.at(["image", "exclude", index]), excludesEverything);
    }
  }
}
function unknownAxis(key, known2) {
  return {
    rule: "matrix",
    message: `image.exclude names ${key}, which is not in image.matrix`,
    remedy: didYouMean(key, known2, "Name the matrix\u2019s keys only.")
  };
}
function unknownAxisValue(key, { value, values }) {
  const known2 = values.map(String);
  return {
    rule: "matrix",
    message: `image.exclude names the ${key} ${shown(value)}, which is not in image.matrix`,
    remedy: didYouMean(String(value), known2, `Use one of ${listed(known2)}.`)
  };
}
var excludesEverything = {
  rule: "matrix",
  message: "This exclude is empty, and would exclude everything",
  remedy: "Name the values to leave out."
};
function isAmong2(values, value) {
  return values.includes(value);
}

// action/templates/variants.ts
function readCombinations({ frontMatter: { image: image2 }, yaml, damage }, tell) {
  const { tell: blame, sound } = watched(tell);
  if (!damage.lost("image", "matrix")) checkExcludes({ image: image2, yaml }, blame);
  const parts = ["matrix", "include", "exclude"];
  if (parts.some((part2) => damage.harmed("image", part2))) return void 0;
  const { matrix, include = [], exclude = [] } = image2;
  const plan = { matrix: matrix && present(matrix), include: include.filter(isDefined) };
  const at = yaml.keyAt(["image", matrix ? "matrix" : "include"]);
  const { keys, rows } = combine({ ...plan, exclude: exclude.filter(isDefined), at, yaml }, blame);
  if (sound() && rows.length === 0) blame(yaml.keyAt(["image", "exclude"]), nothingLeft);
  if (rows.length > limits.variants) blame(at, tooMany2(rows.length));
  const combinations = sound() ? nameAll(rows, { keys, at }, blame) : [];
  return sound() ? combinations : void 0;
}
function combine({ matrix, include, exclude, at, yaml }, blame) {
  const axes = Object.entries(matrix ?? {});
  const count2 = axes.reduce((product2, [, values]) => product2 * values.length, 1);
  const keys = matrix ? axes.map(([key]) => key) : sharedKeys(include);
  if (count2 > limits.variants) {
    blame(at, tooMany2(count2));
    return { keys, rows: [] };
  }
  if (keys.length === 0 && include.length > 0) blame(at, nothingShared);
  const crossed = matrix || include.length === 0 ? product(axes).filter(notIn(exclude)) : [];
  return { keys, rows: addIncludes(crossed, { include, keys, yaml }, blame) };
}
function isDefined(value) {
  return value !== void 0;
}
function present(map) {
  const entries = Object.entries(map).flatMap(
    ([key, value]) => value === void 0 ? [] : [[key, value]]
  );
  return Object.fromEntries(entries);
}
function sharedKeys(include) {
  const [first = {}, ...rest] = include;
  return Object.keys(first).filter((key) => rest.every((entry) => Object.hasOwn(entry, key)));
}
var nothingShared = {
  rule: "matrix",
  message: "There is no variable that every include sets",
  remedy: "Name one in each, to tell the variants apart."
};
var nothingLeft = {
  rule: "matrix",
  message: "image.exclude leaves no combination",
  remedy: "Exclude less."
};
function tooMany2(count2) {
  return {
    rule: "too-large",
    message: `The matrix has ${count2} combinations, more than ${limits.variants}`,
    remedy: "Split it into several templates."
  };
}
function product(axes) {
  return axes.reduce(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => new Map(row).set(key, value))),
    [/* @__PURE__ */ new Map()]
  );
}
function notIn(excludes) {
  const entries = excludes.map((exclude) => Object.entries(exclude));
  return (row) => !entries.some((exclude) => exclude.every(([key, value]) => row.get(key) === value));
}
function addIncludes(rows, {
  include: includes,
  keys,
  yaml
}, blame) {
  const keyOf = (row) => JSON.stringify(keys.map((key) => row.get(key)));
  const all = new Map(rows.map((row) => [keyOf(row), row]));
  for (const [index, include] of includes.entries()) {
    const here = ["image", "include", index];
    const missing = keys.find((key) => !Object.hasOwn(include, key));
    const odd = keys.find((key) => !["string", "number", "boolean"].includes(typeof include[key]));
    const row = new Map(Object.entries(include));
    const twin = all.get(keyOf(row));
    if (missing !== void 0 || odd !== void 0) {
      blame(yaml.at(here), {
        rule: "matrix",
        message: `This include gives no plain value for ${missing ?? odd}`,
        remedy: "Give it text, a number, true or false."
      });
    } else if (twin !== void 0 && row.size === keys.length) {
      blame(yaml.at(here), {
        rule: "matrix",
        message: "This include repeats a combination that exists",
        remedy: "Remove it."
      });
    } else {
      all.set(keyOf(row), new Map([...twin ?? [], ...row]));
    }
  }
  return [...all.values()];
}
function nameAll(rows, { keys, at }, blame) {
  const taken = /* @__PURE__ */ new Map();
  return rows.map((values) => {
    const parts = keys.map((key) => slug(String(values.get(key))));
    const empty = parts.indexOf("");
    const id2 = parts.join("-");
    const twin = taken.get(id2);
    if (empty >= 0) {
      const key = keys[empty] ?? "";
      blame(at, {
        rule: "matrix",
        message: `The ${key} ${shown(values.get(key))} has no letter or digit to name a variant by`,
        remedy: "Use a value with letters or digits."
      });
    } else if (twin !== void 0) {
      blame(at, {
        rule: "matrix",
        message: `Two variants are called ${id2}: ${describe3(twin, keys)} and ${describe3(values, keys)}`,
        remedy: "Make their values differ in letters or digits."
      });
    }
    taken.set(id2, values);
    return { id: id2, values };
  });
}
function describe3(row, keys) {
  return keys.map((key) => `${key} ${shown(row.get(key))}`).join(", ");
}

// action/templates/read-content.ts
function readContent({ read, prompt }, { partials, tell }) {
  const { image: image2 } = read.frontMatter;
  const variables = readVariables(read, tell);
  const combinations = readCombinations(read, tell);
  const references = readReferences(read, tell);
  const path = readScalar("path", image2.path, { read, tell });
  const alt = readScalar("alt", image2.alt ?? "", { read, tell });
  const sources = references.map(({ source }) => source);
  const texts = [prompt, path, alt, ...sources].filter((text) => text !== void 0);
  const pieces = texts.flatMap((text) => text.pieces);
  const uses = usesOf(pieces, partials, tell);
  const whole = path !== void 0 && alt !== void 0 && !read.damage.harmed("image", "references");
  const complete = whole && !uses.broken && texts.every(({ sound }) => sound);
  compareUses(variables, { uses, complete, tell });
  tellMentions(uses, { read, references, tell });
  const filled = (text) => text && canFill(text, { variables, references, partials }) ? text : void 0;
  return {
    variables,
    combinations: valuesKnown(variables, read.damage) ? combinations : void 0,
    prompt: filled(prompt),
    path: filled(path),
    alt: filled(alt),
    references,
    fillable: references.filter(
      ({ source }) => canFill(source, { variables, references, partials })
    ),
    uses,
    pathUses: usesOf(path?.pieces ?? [], partials, () => {
    }),
    complete
  };
}
function readScalar(key, text, { read: { yaml, damage }, tell }) {
  if (text === void 0 || damage.lost("image", key)) return void 0;
  const keys = ["image", key];
  return { ...readLanguage(scalarSource(yaml, keys, text), tell), at: yaml.at(keys) };
}
function valuesKnown({ complete, placed: placed2 }, damage) {
  return complete && placed2 && !damage.harmed("input", "default");
}
function canFill({ sound, pieces }, {
  variables,
  references,
  partials
}) {
  const uses = usesOf(pieces, partials, () => {
  });
  const known2 = ({ name }) => variables.declared.has(name) && !variables.faulty.has(name);
  const found = uses.references.every(({ id: id2 }) => references.some((one) => one.id === id2));
  return sound && !uses.broken && found && uses.variables.every(known2);
}
function tellMentions(uses, {
  read: { yaml, damage },
  references,
  tell
}) {
  const written2 = valueAt(yaml.value, ["image", "references"]);
  const raw = Array.isArray(written2) ? written2.map((one) => valueAt(one, ["id"])) : [];
  if (damage.lost("image", "references") || raw.some((id2) => typeof id2 !== "string")) return;
  const ids = [.../* @__PURE__ */ new Set([...references.map(({ id: id2 }) => id2), ...raw.map(String)])];
  for (const { id: id2, at } of uses.references) {
    if (ids.includes(id2)) continue;
    tell(at, {
      rule: "unknown-reference",
      message: `There is no reference ${JSON.stringify(id2)}`,
      remedy: didYouMean(id2, ids, "Declare it under image.references.")
    });
  }
}

// action/templates/read-template.ts
function readTemplate(source, { config, partials, tell: tellAll }) {
  const { tell, sound } = watched(tellAll);
  const file = cutPromptFile(source, tell);
  if (file === void 0) return void 0;
  const read = readFrontMatter(file, tell);
  const text = readLanguage(bodySource(file.body, "The prompt"), tell);
  if (read === void 0) return void 0;
  const at = placesOf(read.yaml);
  const { declared, settings } = readSettings(read, { defaults: config.defaults, tell });
  const prompt = { ...text, at: file.body.at };
  const content = readContent({ read, prompt }, { partials, tell });
  if (settings !== void 0) tellSettingFaults(settings, { roles: rolesIn(read), at, tell });
  return { source, file, read, declared, settings, at, content, sound: sound() };
}
function rolesIn({ frontMatter, damage }) {
  if (damage.harmed("image", "references")) return [];
  return (frontMatter.image.references ?? []).flatMap((one) => one ? [one.role] : []);
}

// action/templates/read-declarations.ts
function readDeclarations({ templates, partials: sources, config }, tell) {
  const partials = readPartials(sources, { globs: config.templates, tell });
  return { partials, declarations: readAll(templates, { config, partials, tell }) };
}
function readAll(sources, { config, partials, tell }) {
  const declarations = /* @__PURE__ */ new Map();
  const paths = /* @__PURE__ */ new Map();
  for (const source of [...sources].sort((a, b) => compare(a.path, b.path))) {
    const name = nameIn(source.path, config.templates);
    const twin = paths.get(name);
    const at = { file: source.path, line: 1, column: 1 };
    if (twin !== void 0) {
      tell(at, {
        rule: "name-taken",
        message: `The template ${name} exists twice: ${twin} has the same name`,
        remedy: "Rename one of them."
      });
    } else if (/[#\p{Cc}]/u.test(name)) {
      tell(at, {
        rule: "template-name",
        message: `The name ${JSON.stringify(name)} holds # or a control character`,
        remedy: "Rename the file: from: writes template#variant."
      });
    } else {
      paths.set(name, source.path);
      declarations.set(name, readTemplate(source, { config, partials, tell }));
    }
  }
  return declarations;
}

// action/templates/read-templates.ts
function readTemplates(input) {
  const { config } = input;
  const problems = [];
  const tell = tellInto(problems);
  const { partials, declarations } = readDeclarations(input, tell);
  const expansions = expandAll(declarations, { partials, tell });
  const drafts = new Map([...declarations].map(([name]) => [name, expansions.get(name)?.drafts]));
  const unsound = [...declarations].filter(([, one]) => !one?.sound).map(([name]) => name);
  const linked = link(drafts, new Set(unsound), tell);
  tellCollisions(
    [...declarations].flatMap(
      ([name, one]) => ownerOf(name, one, expansions.get(name)?.paths ?? [])
    ),
    tell
  );
  for (const [name, declaration] of declarations) {
    const alts = expansions.get(name)?.alts;
    if (declaration !== void 0) lintTemplate(declaration, { alts, config, partials, tell });
  }
  const templates = [...declarations].flatMap(
    ([name, declaration]) => templateOf2({ name, declaration, config, partials, variants: linked.get(name) ?? [] })
  );
  return { templates, problems: sortProblems(problems) };
}
function expandAll(declarations, { partials, tell }) {
  const budget = newBudget();
  return new Map(
    [...declarations].map(([name, declaration]) => [
      name,
      declaration && expand(declaration, { partials, budget, tell })
    ])
  );
}
function templateOf2(given) {
  const { name, declaration, config, partials, variants } = given;
  if (declaration?.settings === void 0) return [];
  const { read, settings, source, content, at } = declaration;
  const { description } = read.frontMatter;
  const used = [...content.uses.partials].map((partial) => partials.get(partial)?.path ?? partial);
  const template = {
    name,
    path: source.path,
    ...description === void 0 ? {} : { description },
    ...settings,
    variants: [...variants],
    references: literalReferences(content.references),
    partials: used.sort(compare),
    at,
    lintOff: lintOffIn(declaration, config)
  };
  return [template];
}
function lintOffIn({ read }, config) {
  return [.../* @__PURE__ */ new Set([...config.lint.off, ...read.frontMatter.image.lint?.off ?? []])].sort(
    compare
  );
}
function ownerOf(name, declaration, variants) {
  if (declaration === void 0) return [];
  const { content, at } = declaration;
  const inPath = new Set(content.pathUses.variables.map((use2) => use2.name));
  const axes = [...content.combinations?.[0]?.values.keys() ?? []];
  return [{ name, variants, at: at.path, axes, inPath }];
}
function lintTemplate(declaration, given) {
  if (declaration.read.damage.lost("image", "lint")) return;
  const subject = lintSubjectOf(declaration, given);
  lint2(subject, { off: lintOffIn(declaration, given.config), tell: given.tell });
}

// action/templates/config.ts
var configSchema = strictObject({
  templates: optional(
    array(string().check(_minLength(1))).check(
      _minLength(1),
      describe("Where templates are: globs from the root. Default: templates/**/*.prompt.")
    )
  ),
  defaults: optional(
    strictObject({
      model: optional(model),
      intent: optional(intent),
      tier: optional(tier),
      aspectRatio: optional(aspectRatio),
      thinking: optional(thinking),
      candidates: optional(candidates)
    }).check(describe("Settings of every template that does not set them itself."))
  ),
  budgetUsd: optional(
    union([number().check(_nonnegative()), literal("none")], {
      error: "must be a number of US dollars or none. Write 10, 0 or none."
    }).check(
      describe("What one run may spend, in US dollars. Default: 10. 0 forbids spending.")
    )
  ),
  concurrency: optional(
    int().check(_gte(1), _lte(64), describe("Calls at the same time."))
  ),
  requestsPerMinute: optional(
    int().check(_gte(1), _lte(1e4), describe("Calls begun in a minute."))
  ),
  prune: optional(
    boolean().check(
      describe(
        "Whether a render deletes orphans: images, with their lock entries, that no template plans any more. Default: false."
      )
    )
  ),
  lint: optional(lint)
}).check(describe("darkroom.yml: what holds for all templates of a root."));
var defaultConfig = {
  templates: ["templates/**/*.prompt"],
  defaults: {},
  prune: false,
  lint: { off: [] }
};
function readConfig(source) {
  const problems = [];
  const written2 = (source && readWritten(source, tellInto(problems))) ?? {};
  const { templates, defaults, budgetUsd, concurrency, requestsPerMinute, prune, lint: lint3 } = written2;
  const config = {
    templates: templates ?? defaultConfig.templates,
    defaults: { ...defaults, tier: tierOf(defaults?.tier) },
    ...budgetUsd === void 0 ? {} : { budgetUsd },
    ...concurrency === void 0 ? {} : { concurrency },
    ...requestsPerMinute === void 0 ? {} : { requestsPerMinute },
    prune: prune ?? defaultConfig.prune,
    lint: { off: lint3?.off ?? [] }
  };
  return { config, problems: sortProblems(problems) };
}
function readWritten(source, tell) {
  const text = readableText(source, tell);
  if (text === void 0) return void 0;
  const start = { file: source.path, line: 1, column: 1 };
  const yaml = readYaml(text, start, tell);
  if (yaml === void 0 || yaml.value === null) return void 0;
  const written2 = shaped({ schema: configSchema, called: source.path, homes: homes2 }, yaml, tell) ?? modelAlone(yaml.value);
  if (written2?.defaults?.model !== void 0) {
    readModel(written2.defaults.model, yaml.at(["defaults", "model"]), tell);
  }
  tellUnknownRules(written2?.lint?.off ?? [], (index) => yaml.at(["lint", "off", index]), tell);
  return written2;
}
function modelAlone(value) {
  const read = object({ defaults: object({ model: string() }) }).safeParse(value);
  return read.success ? { defaults: { model: read.data.defaults.model } } : void 0;
}
var homes2 = Object.fromEntries(
  ["model", "intent", "tier", "aspectRatio", "thinking", "candidates"].map((key) => [
    key,
    "defaults:"
  ])
);

// action/plan/stores.ts
var privateFolder = ".darkroom";
function storesFor(stage, emulated) {
  const proofs = stage !== "deliver";
  const real = { proofs, emulated: false };
  return emulated ? [real, { proofs, emulated: true }] : [real];
}
function storeFolder(store, stage) {
  const emulated = store.emulated ? `${privateFolder}/emulated/` : "";
  if (!store.proofs) return emulated;
  return `${emulated || `${privateFolder}/`}proofs/${stage}/`;
}
function lockPathIn(store, stage, templatePath) {
  return `${storeFolder(store, stage)}${lockPathOf(templatePath)}`;
}
function journalFolder(emulated) {
  return emulated ? `${privateFolder}/emulated/journal` : `${privateFolder}/journal`;
}
function stemOf(path) {
  return path.replace(/\.(?:png|jpe?g|webp|avif|heic|heif)$/i, "");
}
function pathsOn(stem) {
  return ["png", "jpg", "jpeg", "webp", "avif", "heic", "heif", "bin"].map(
    (end) => `${stem}.${end}`
  );
}
var extensions = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/heic": "heic",
  "image/heif": "heif"
};
function stemAt(path, candidate) {
  return `${stemOf(path)}${candidate > 1 ? `@${candidate}` : ""}`;
}
function filePath(path, mediaType, candidate) {
  const declared = path.slice(stemOf(path).length);
  return `${stemAt(path, candidate)}${declared || `.${extensions[mediaType] ?? "bin"}`}`;
}

export {
  limits,
  printProblem,
  sortProblems,
  compare,
  foldedPath,
  outputFault,
  promptText,
  readConfig,
  digestOf,
  sentDigestOf,
  lockPathOf,
  emptyLock,
  readLock,
  writeLock,
  migrateTemplates,
  readTemplates,
  privateFolder,
  storesFor,
  storeFolder,
  lockPathIn,
  journalFolder,
  stemOf,
  pathsOn,
  stemAt,
  filePath
};
