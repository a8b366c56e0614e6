/** Screens' logic without a browser; what needs one is tested by the browser errands. */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/src"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2024" }, module: { type: "commonjs" } }] },
  moduleNameMapper: { "\\.css$": "<rootDir>/build/no-styles.cjs" },
  maxWorkers: 2,
};
