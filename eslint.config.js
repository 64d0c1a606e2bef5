import { existsSync, readdirSync } from "node:fs"
import js from "@eslint/js"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

/**
 * Imports point one way: app → components → lib. Everything is imported by its name from the root, so a rule on names is a
 * rule on arrows.
 */
const forbid = (...patterns) => ({
  "@typescript-eslint/no-restricted-imports": [
    "error",
    {
      patterns: [
        { regex: "^\\.\\.?/", message: "Import by the name from the root: @/lib/…" },
        { regex: "^@/e2e/", message: "Nobody imports the journeys." },
        { regex: "^@/prisma/", message: "Nobody imports the seed; the start hands it over." },
        ...patterns,
      ],
    },
  ],
})

const noApp = { regex: "^@/app/", message: "Nobody imports pages." }
const noDatabase = {
  regex: "^@/lib/(db|db-client|generated/prisma/client)$",
  allowTypeImports: true,
  message: "The database is touched only in lib: queries, mutations, statistics.",
}
const noWrites = {
  regex: "^@/lib/.+/mutations$",
  allowTypeImports: true,
  message: "A component shows; only the actions of a page write.",
}
const noReads = {
  regex: "^@/lib/.+/queries$",
  allowTypeImports: true,
  message: "A component is given what it shows; the page reads it.",
}
const noScreens = { regex: "^@/(app|components)/", message: "lib knows nothing of screens." }
const noNext = { regex: "^(next|next/.+|next-auth|next-auth/.+)$", message: "lib also runs in scripts, without Next." }
const uiOnly = {
  regex: "^@/(components/(?!ui/)|lib/(?!i18n/|dates/|paths$|forms/))",
  message: "components/ui knows no domain word.",
}

const nouns = readdirSync("lib").filter(name => existsSync(`lib/${name}/mutations.ts`))
const otherNouns = noun => ({
  regex: `^@/lib/(${nouns.filter(name => name !== noun).join("|")})/mutations$`,
  message: "One noun never imports another noun's mutations.",
})

export default tseslint.config(
  {
    ignores: [
      ".next/",
      ".data/",
      "lib/generated/",
      "next-env.d.ts",
      "coverage/",
      "playwright-report/",
      "test-results/",
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-console": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings are read in lib/env.ts and nowhere else." },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Types of others promise more than they keep, and a check of ours is cheap.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      // Array.isArray of something unknown is a list of any.
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    files: ["{app,components}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "react-hooks/purity": "error",
      "react-hooks/set-state-in-effect": "error",
    },
  },
  { files: ["app/**/*.{ts,tsx}", "proxy.ts"], rules: forbid(noDatabase) },
  { files: ["app/**/*.test.{ts,tsx}"], rules: forbid() },
  { files: ["app/api/health/route.ts"], rules: forbid() },
  { files: ["components/**/*.{ts,tsx}"], rules: forbid(noApp, noDatabase, noReads, noWrites) },
  { files: ["components/ui/**/*.{ts,tsx}"], rules: forbid(noApp, uiOnly) },
  { files: ["lib/**/*.ts"], rules: forbid(noScreens, noNext) },
  { files: ["lib/{auth,server,forms}/**/*.ts"], rules: forbid(noScreens) },
  ...nouns.map(noun => ({
    files: [`lib/${noun}/**/*.ts`],
    ignores: ["**/*.test.ts"],
    rules: forbid(noScreens, noNext, otherNouns(noun)),
  })),
  { files: ["bench/**/*.ts"], rules: { ...forbid(), "no-console": "off" } },
  { files: ["prisma.config.ts", "lib/env.ts"], rules: { "no-restricted-properties": "off" } },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**/*.ts", "lib/testing/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Playwright reads a fixture's needs from its first argument, and wants {} for none.
    files: ["e2e/**/*.ts"],
    rules: { "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", setTimeout: "readonly", URL: "readonly" } },
  },
)
