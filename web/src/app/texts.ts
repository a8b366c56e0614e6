import { accountMessages } from "../features/account/account.messages";
import { applicationMessages } from "../features/application/application.messages";
import { custodyMessages } from "../features/custody/custody.messages";
import { deliveriesMessages } from "../features/deliveries/deliveries.messages";
import { devicesMessages } from "../features/devices/devices.messages";
import { directorateMessages } from "../features/directorate/directorate.messages";
import { inboundMessages } from "../features/directorate/inbound.messages";
import { returnsMessages } from "../features/directorate/returns.messages";
import { draftsMessages } from "../features/drafts/drafts.messages";
import { drainMessages } from "../features/reorganisations/drain.messages";
import { branchesMessages } from "../features/branches/branches.messages";
import { mergersMessages } from "../features/reorganisations/mergers.messages";
import { installationMessages } from "../features/offices/installation.messages";
import { filersMessages } from "../features/filers/filers.messages";
import { filingMessages } from "../features/filing/filing.messages";
import { homeMessages } from "../features/home/home.messages";
import { oversightMessages } from "../features/oversight/oversight.messages";
import { officesMessages } from "../features/offices/offices.messages";
import { incidentsMessages } from "../features/incidents/incidents.messages";
import { noticesMessages } from "../features/notices/notices.messages";
import { migrationMessages } from "../features/migration/migration.messages";
import { labelsMessages } from "../features/labels/labels.messages";
import { personMessages } from "../features/person/person.messages";
import { referralsMessages } from "../features/referrals/referrals.messages";
import { registerMessages } from "../features/register/register.messages";
import { rulesMessages } from "../features/rules/rules.messages";
import { sealsMessages } from "../features/seals/seals.messages";
import { sessionMessages } from "../features/session/session.messages";
import { templatesMessages } from "../features/templates/templates.messages";
import { transfersMessages } from "../features/transfers/transfers.messages";
import { verifyMessages } from "../features/verify/verify.messages";
import type { BothLanguages } from "../platform/i18n/texts";
import { commonTexts } from "./texts-courier";

/** The words of the pages without a desk. */
export const plainTexts: Readonly<Record<string, BothLanguages>> = { ...commonTexts, account: accountMessages, session: sessionMessages, verify: verifyMessages };

/** The words of the desk, a namespace for each folder of screens. */
export const deskTexts: Readonly<Record<string, BothLanguages>> = {
  ...plainTexts,
  home: homeMessages,
  filing: filingMessages,
  filers: filersMessages,
  drafts: draftsMessages,
  application: applicationMessages,
  transfers: transfersMessages,
  custody: custodyMessages,
  devices: devicesMessages,
  directorate: directorateMessages,
  inbound: inboundMessages,
  returns: returnsMessages,
  deliveries: deliveriesMessages,
  register: registerMessages,
  person: personMessages,
  referrals: referralsMessages,
  rules: rulesMessages,
  templates: templatesMessages,
  offices: officesMessages,
  branches: branchesMessages,
  installation: installationMessages,
  drain: drainMessages,
  mergers: mergersMessages,
  incidents: incidentsMessages,
  notices: noticesMessages,
  migration: migrationMessages,
  oversight: oversightMessages,
  labels: labelsMessages,
  seals: sealsMessages,
};
