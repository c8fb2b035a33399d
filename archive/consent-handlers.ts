// The handlers of the calls about consent: each hands over to the thread.
import type { consentCalls } from './api/consent-calls.ts';
import type { Handlers } from './dispatch.ts';
import {
  listDisclosures, writeDisclosureRegister, writeWithdrawalLetter,
} from './thread/account-disclosures.ts';
import { concludeWithdrawal } from './thread/conclude-withdrawal.ts';
import { foreseeDeed } from './thread/foresee-deed.ts';
import {
  addPerson, changePerson, joinPerson, listPeople, pseudonymise, ruleNames, showNames,
} from './thread/name-people.ts';
import {
  amendConsent, attachConsent, readConsentEvidence, recordConsent, reviewConsent, suspendConsent, withdrawConsent,
} from './thread/record-consent.ts';
import { liftRestrictions, listRestrictions, redactTestimony, restrictTestimony } from './thread/restrict-testimony.ts';
import type { Session } from './thread/session.ts';
import { checkRedaction, listDue, showConsent } from './thread/show-consent.ts';
import { listTemplates, removeTemplate, saveTemplate } from './thread/templates.ts';

export function consentHandlers(session: () => Session): Pick<Handlers, keyof typeof consentCalls> {
  return {
    'consent.show': async (input) => showConsent(session(), input),
    'consent.record': async (input) => recordConsent(session(), input),
    'consent.amend': async (input) => amendConsent(session(), input),
    'consent.review': async (input) => reviewConsent(session(), input),
    'consent.suspend': async (input) => suspendConsent(session(), input),
    'consent.withdraw': async (input) => withdrawConsent(session(), input),
    'consent.conclude': async (input) => concludeWithdrawal(session(), input),
    'consent.letter': (input) => writeWithdrawalLetter(session(), input),
    'consent.attach': (input) => attachConsent(session(), input),
    'consent.evidence': (input) => readConsentEvidence(session(), input),
    'consent.due': async (input) => listDue(session(), input),
    'consent.foresee': async (input) => foreseeDeed(session(), input),
    'template.list': async () => listTemplates(session()),
    'template.save': async (input) => saveTemplate(session(), input),
    'template.remove': async (input) => removeTemplate(session(), input),
    'restriction.add': async (input) => restrictTestimony(session(), input),
    'restriction.lift': async (input) => liftRestrictions(session(), input),
    'restriction.list': async (input) => listRestrictions(session(), input),
    'redaction.add': async (input) => redactTestimony(session(), input),
    'redaction.check': async (input) => checkRedaction(session(), input),
    'identity.add': async (input) => addPerson(session(), input),
    'identity.change': async (input) => changePerson(session(), input),
    'identity.list': async (input) => listPeople(session(), input),
    'identity.join': async (input) => joinPerson(session(), input),
    'identity.names': async (input) => showNames(session(), input),
    'identity.pseudonymise': async (input) => pseudonymise(session(), input),
    'identity.rule': async (input) => ruleNames(session(), input),
    'disclosure.list': async (input) => listDisclosures(session(), input),
    'disclosure.register': (input) => writeDisclosureRegister(session(), input),
  };
}
