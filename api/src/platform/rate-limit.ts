import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { DataSource } from "typeorm";
import { poolOf } from "./database";

/** Counts what one address asks without login, in the database, so that every process counts the same (trust §3). */
export type CountPublic = (address: string) => Promise<void>;

const perMinute = 60;

/** Sixty questions a minute for one address; each field of a request counts. Past them the answer is an error that says when to ask again. */
export function limitPublic(dataSource: DataSource): CountPublic {
  const limiter = new RateLimiterPostgres({ storeClient: poolOf(dataSource), storeType: "pool", tableName: "rate_limit", tableCreated: true, clearExpiredByTimeout: true, keyPrefix: "public", points: perMinute, duration: 60 });
  return async (address) => {
    try {
      await limiter.consume(createHash("sha256").update(address).digest("base64url"));
    } catch (problem) {
      if (!(problem instanceof RateLimiterRes)) throw problem;
      throw new GraphQLError("Too many questions from this address. Ask again in a minute.", { extensions: { code: "TOO_MANY_REQUESTS", seconds: Math.ceil(problem.msBeforeNext / 1_000) } });
    }
  };
}
