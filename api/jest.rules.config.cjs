/** The rules of custody and transfers alone, for `npm run mutants`: no database. */
const { globalSetup: _setup, globalTeardown: _teardown, ...house } = require("./jest.config.cjs");

module.exports = { ...house, testMatch: ["**/features/{custody,transfers}/*.rules.test.ts"] };
