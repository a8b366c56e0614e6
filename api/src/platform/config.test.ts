import { tmpdir } from "node:os";
import { describe, expect, test } from "@jest/globals";
import { readConfig, WrongConfiguration } from "./config";

const secret = "s3cret-of-the-database";
const right = { APP_DATABASE_URL: `postgresql://epidosi_app:${secret}@database:5432/epidosi` };

function complaint(env: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig({ ...right, ...env });
  } catch (problem) {
    if (problem instanceof WrongConfiguration) return problem.message;
    throw problem;
  }
  return "";
}

describe("the configuration", () => {
  test("needs the database's address alone; everything else has a default, an empty variable is none", () => {
    expect(readConfig({ ...right, PORT: "", PUBLIC_URL: "" })).toMatchObject({ port: 4000, host: "127.0.0.1", dataDir: ".data", publicUrl: "http://localhost:4000", trustProxy: false, databasePool: 20, logLevel: "info" });
    expect(readConfig({ ...right, PUBLIC_URL: "https://epidosi.example.gr/", TRUST_PROXY: "true", WEB_DIR: tmpdir() })).toMatchObject({ publicUrl: "https://epidosi.example.gr", trustProxy: true, webDir: tmpdir() });
  });

  test.each([
    ["APP_DATABASE_URL", undefined, "APP_DATABASE_URL is missing: it must look like postgresql://user:password@host:port/database"],
    ["APP_DATABASE_URL", `postgresql://app:${secret}@database:port/epidosi`, "APP_DATABASE_URL must look like postgresql://user:password@host:port/database"],
    ["APP_DATABASE_URL", `mysql://app:${secret}@database/epidosi`, "APP_DATABASE_URL must look like postgresql://user:password@host:port/database"],
    ["PORT", "http", "PORT must be a whole number from 0 to 65535"],
    ["PORT", "65536", "PORT must be a whole number from 0 to 65535"],
    ["PORT", "4e3", "PORT must be a whole number from 0 to 65535"],
    ["HOST", "http://localhost/", "HOST must be a host name or an address, such as 127.0.0.1"],
    ["DATA_DIR", " ", "DATA_DIR must name a folder this process may write to"],
    ["DATABASE_POOL", "1", "DATABASE_POOL must be a whole number from 2 to 200"],
    ["PUBLIC_URL", "epidosi.example.gr", "PUBLIC_URL must be the address people open, such as https://epidosi.example.gr"],
    ["TRUST_PROXY", "yes", "TRUST_PROXY must be true or false"],
    ["LOG_LEVEL", "loud", "LOG_LEVEL must be debug, info, warn, error or silent"],
    ["TIMESTAMP_URL", "timestamp.example.gr", "TIMESTAMP_URL must be the address of a time-stamp authority (RFC 3161), such as http://timestamp.example.gr"],
    ["TIMESTAMP_URL", "http://timestamp.example.gr", "TIMESTAMP_CA is missing: it and TIMESTAMP_URL go together: give both, or neither"],
    ["TIMESTAMP_CA", "/no/such.pem", "TIMESTAMP_CA must name a PEM file that is there, with the certificates that vouch for the authority"],
    ["LABEL_PRINTERS", "10.0.4.20", "LABEL_PRINTERS must name a label printer for each office, such as 7105/K0=10.0.4.20:9100, 7105/B2=10.0.5.20"],
    ["WEB_DIR", "/no/such/folder", "WEB_DIR must name a folder that is there"],
  ])("%s = %s is refused in one line that says what is expected", (name, value, says) => {
    expect(complaint({ [name]: value })).toBe(says);
  });

  test("knows a label printer for each office that has one", () => {
    expect([...readConfig({ ...right, LABEL_PRINTERS: "7105/K0=10.0.4.20:9101, 7105/B2=printer.tylisos" }).labelPrinters]).toEqual([["7105/K0", { host: "10.0.4.20", port: 9101 }], ["7105/B2", { host: "printer.tylisos", port: 9100 }]]);
  });

  test("tells of every wrong variable at once, and never shows a value", () => {
    const text = complaint({ APP_DATABASE_URL: secret, PORT: secret, PUBLIC_URL: secret, LOG_LEVEL: secret, TRUST_PROXY: secret, TIMESTAMP_URL: secret, TIMESTAMP_CA: secret });
    expect(text.split("\n")).toHaveLength(7);
    expect(text).not.toContain(secret);
  });
});
