// A person of the staff over GraphQL, for the commands that do the errand or prove something on a running server.
import { randomInt, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./runtime.mjs";

/**
 * Signs in and answers what the person can do: `ask` a query, `tryAct` (answers a refusal as data), `act` (a refusal is
 * trouble), fetch a `paper`, `file` a renewal for an invented resident or `prepareFiling` to send it later or twice.
 * @param {{ url: string, municipality: string, username: string, password: string }} who
 */
export async function signIn({ url, municipality, username, password }) {
  const answer = await post(url, "", `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code about } } }`, { input: { municipalityId: municipality, username, password } });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Trouble(`${username} cannot sign in at ${url}: ${JSON.stringify((await answer.json()).data?.signIn)}. For another server's demo set FIRST_PASSWORD.`);

  async function ask(query, variables = {}) {
    const { data, errors } = await (await post(url, cookie, query, variables)).json();
    if (errors) throw new Trouble(`${username}: ${errors[0].message}`);
    return Object.values(data)[0];
  }
  function tryAct(call, declared, variables, success) {
    // A `commandId` among the variables is a repeat of that command.
    return ask(`mutation ($commandId: ID!${declared && `, ${declared}`}) { ${call} { __typename ... on ${success} ... on Refusal { refused: code about } } }`, { commandId: randomUUID(), ...variables });
  }
  async function act(call, declared, variables, success) {
    const result = await tryAct(call, declared, variables, success);
    if (result.refused) throw new Trouble(`${username} was refused: ${result.refused} (${result.about ?? ""}) in ${call}`);
    return result;
  }
  async function paper(path) {
    const response = await fetch(url + path, { headers: { cookie } });
    if (!response.ok) throw new Trouble(`${path} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
  async function prepareFiling(deliveryOfficeId, person = {}) {
    const requirements = await ask(`{ documentRequirements(kind: RENEWAL, category: "EMPLOYMENT") { code } }`);
    const input = {
      kind: "RENEWAL", category: "EMPLOYMENT", attachments: requirements.length, deliveryOfficeId, differentPersonConfirmed: true,
      previousPermitNumber: "Χ-1182", previousPermitExpiresOn: "2027-01-31",
      vouchers: [{ voucher: String(randomInt(1e11, 1e12)), amountCents: 15_000 }],
      documents: requirements.map(({ code }) => ({ requirement: code, state: "PRESENT" })),
      applicant: {
        latinSurname: invented(8), latinGivenName: invented(5), birthYear: 1984, birthMonth: 3, birthDay: 14, sex: "FEMALE", nationality: "ALB",
        travelDocumentKind: "PASSPORT", travelDocumentNumber: `BK${randomInt(1_000_000, 9_999_999)}`, travelDocumentState: "ALB",
        residenceMunicipalityId: municipality, residenceStreet: "Ελευθερίου Βενιζέλου 12", language: "sq", ...person,
      },
    };
    return { call: ["fileApplication(commandId: $commandId, input: $input)", "$input: FileApplicationInput!"], variables: { input }, success: "Application { id protocolEntry { number year } receipt { code paperUrl } }" };
  }
  async function file(deliveryOfficeId, person = {}, doing = act) {
    const { call, variables, success } = await prepareFiling(deliveryOfficeId, person);
    return doing(...call, variables, success);
  }
  return { ask, act, tryAct, paper, prepareFiling, file };
}

/** The demo accounts' password, as the server's first start left it. @param {string} dataDir @param {string} municipality */
export function firstPassword(dataDir, municipality) {
  try {
    return readFileSync(join(dataDir, `first-password-${municipality}`), "utf8").trim();
  } catch {
    throw new Trouble(`The password of the demo accounts is not in ${dataDir}. Start the server there once, or set FIRST_PASSWORD.`);
  }
}

function post(url, cookie, query, variables) {
  return fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query, variables }) });
}

function invented(syllables) {
  return Array.from({ length: syllables }, () => "BDGKLMNPRSTV"[randomInt(12)]).join("A");
}
