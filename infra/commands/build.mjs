// `npm run build`: installs what is missing and builds everything, for an image or a machine that starts the server by itself.
import { build, command, ensureInstalled } from "./runtime.mjs";

await command(async () => {
  ensureInstalled();
  await build();
});
