import { expect, test } from "@playwright/test";
import { come, desk, phone, wedge } from "./person";

const card = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
const sticker = ["VRGRCBERISHA<<DRITA<<<<<<<<<<<<<<<<<", "AA12345678ALB8403147F1105206<<<<<<<<"];
const passport = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

test("a scanned card fills the person as what it is; a sticker and a passport one character short fill nothing and say why", async ({ browser }) => {
  for (const [viewport, name] of [[desk, "desk"], [phone, "phone"]] as const) {
    const clerk = await come(browser, "tylisos", viewport);
    const { page } = clerk;
    await page.goto("/filing");
    // The form listens once it is awake.
    await expect(page.getByLabel("Πού θα παραλάβει")).toHaveValue(/./u);
    const surname = page.getByLabel("Επώνυμο με λατινικά");
    const scan = async (lines: readonly string[]) => {
      for (const line of lines) await wedge(page, line);
    };
    await scan(sticker);
    await expect(page.getByText("Είναι αυτοκόλλητη άδεια")).toBeVisible();
    await expect(surname).toHaveValue("");
    await clerk.look(`${name}-el-mrz-sticker`);
    await scan([passport[0] ?? "", (passport[1] ?? "").slice(0, -1)]);
    await expect(page.getByText("Οι γραμμές δεν έχουν το σωστό μήκος")).toBeVisible();
    await expect(surname).toHaveValue("");
    await scan(card);
    await expect(surname).toHaveValue("ERIKSSON");
    await expect(page.getByLabel("Ταξιδιωτικό έγγραφο", { exact: true })).toHaveValue("TRAVEL_DOCUMENT");
    await scan([(card[0] ?? "").replace("I<", "IR"), ...card.slice(1)]);
    await expect(page.getByLabel("Αριθμός προηγούμενης άδειας")).toHaveValue("D23145890");
    await scan(passport);
    await expect(page.getByLabel("Ταξιδιωτικό έγγραφο", { exact: true })).toHaveValue("PASSPORT");
    await clerk.context.close();
  }
});
