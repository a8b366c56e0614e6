import "reflect-metadata";
import { makeApp } from "./app";
import { readConfig, WrongConfiguration } from "./platform/config";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await makeApp({ config });
  const stop = () => void app.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await app.listen({ port: config.port, host: config.host });
}

main().catch((problem: unknown) => {
  const text = problem instanceof WrongConfiguration ? problem.message : problem instanceof Error ? problem.message : "could not start";
  process.stderr.write(`Epidosi cannot start:\n${text}\n`);
  process.exitCode = 1;
});
