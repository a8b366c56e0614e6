/** Rules run without a database; rooms run on one real PostgreSQL, started once for the run. */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/src"],
  testMatch: ["**/*.test.ts"],
  transform: { "^.+\\.[jt]s$": ["@swc/jest", { configFile: `${__dirname}/.swcrc`, swcrc: false }] },
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/src/platform/testing/start-postgres.cjs",
  globalTeardown: "<rootDir>/src/platform/testing/stop-postgres.cjs",
  testTimeout: 60_000,
  maxWorkers: 2,
};
