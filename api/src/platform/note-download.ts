import { audit } from "./audit";
import { actorOf, type Context } from "./context";
import { inMunicipality } from "./transaction";

/** Who took a long list away is kept. */
export async function noteDownload(ctx: Context, event: string): Promise<void> {
  const { municipalityId, staffId, officeId } = actorOf(ctx);
  await ctx.reader.close();
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, (tx) => audit(tx, { event, staffId, officeId }));
}
