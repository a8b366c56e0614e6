import type { Flow } from "../town";

const stopped = "διακοπές ειδοποιήσεων από τον σύνδεσμο";
let seen = 0;

/** Notices go out by themselves. Each afternoon it is looked at what came to people: some want no more of them and say so by the link, as mail programs do. */
export const notices: Flow = {
  name: "notices",
  hour: [14, 45],
  onDay: async (town) => {
    const fresh = town.received().slice(seen);
    seen += fresh.length;
    for (const { stop } of fresh) {
      if (!town.happens(stopped, 0.005)) continue;
      const { pathname, search } = new URL(stop);
      const answer = await town.app.inject({ method: "POST", url: `${pathname}${search}`, headers: { "content-type": "application/x-www-form-urlencoded" }, payload: "List-Unsubscribe=One-Click" });
      if (answer.statusCode !== 200) throw new Error(`the link of a notice answered ${answer.statusCode}`);
      town.count(stopped);
    }
  },
};
