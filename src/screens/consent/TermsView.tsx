// The terms of one version of an agreement: what was granted, and how it was given.
import type { ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { scopes, type Grant, type SealedParticulars, type Terms } from '../../../archive/api/consent.ts';
import { grantOf } from '../../state/compare-versions.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useDays } from '../../state/use-days.ts';
import type { AgreementWords } from '../../words/agreement-words.ts';

/** The name of a language in the language of the page; a code that nobody knows stays as it is. */
export function useLanguageNames(): (code: string) => string {
  const names = new Intl.DisplayNames(useLanguage(), { type: 'language', fallback: 'code' });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

export function sayDates({ from, until }: Pick<Grant, 'from' | 'until'>, words: AgreementWords, days: (day: string) => string): string | null {
  if (from !== null && until !== null) return words.fromUntil(days(from), days(until));
  if (from !== null) return words.from(days(from));
  return until === null ? null : words.until(days(until));
}

export function TermsView({ terms }: { readonly terms: Terms }) {
  const { agreement: words } = useWords().page;
  const days = useDays();
  const languages = useLanguageNames();
  const lines: readonly (readonly [keyof AgreementWords['fields'], string | null])[] = [
    ['givenBy', words.givenBy[terms.givenBy]],
    ['capacity', words.capacity[terms.capacity]],
    ['givenAt', terms.givenAt === null ? null : days(terms.givenAt)],
    ['method', words.method[terms.method]],
    ['language', terms.language === null ? null : languages(terms.language)],
    ['interpreted', terms.interpreted ? words.withInterpreter : words.withoutInterpreter],
    ['contact', words.contact[terms.contact]],
    ['legalBasis', terms.legalBasis],
    ['reviewDue', terms.reviewDue === null ? null : days(terms.reviewDue)],
  ];
  return (
    <div className="terms">
      <ScopeTable terms={terms} />
      <Particulars lines={lines.map(([field, value]) => [words.fields[field], value])} />
      <LongText label={words.fields.conditions} text={terms.conditions} />
      <LongText label={words.fields.information} text={terms.information} />
    </div>
  );
}

function ScopeTable({ terms }: { readonly terms: Terms }) {
  const words = useWords();
  const { agreement } = words.page;
  const days = useDays();
  return (
    <Table aria-label={agreement.fields.scopes} className="plain-table scopes">
      <TableHeader>
        <Column isRowHeader>{words.page.agreementForm.use}</Column>
        <Column>{agreement.answer}</Column>
      </TableHeader>
      <TableBody>
        {scopes.map((scope) => {
          const grant = grantOf(terms, scope);
          const dates = sayDates(grant, agreement, days);
          return (
            <Row key={scope} id={scope}>
              <Cell>{words.scopes[scope]}</Cell>
              <Cell className={`answer answer-${grant.answer}`}>
                {agreement.answers[grant.answer]}{dates === null ? null : `, ${dates}`}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

export function SealedView({ sealed }: { readonly sealed: SealedParticulars | null }) {
  const { agreement: words } = useWords().page;
  const lines = sealed === null ? [] : ([
    [words.fields.signedBy, sealed.signedBy], [words.fields.interpreter, sealed.interpreter],
    [words.fields.contactDetails, sealed.contact], [words.fields.heldAt, sealed.heldAt],
  ] as const).filter(([, value]) => value !== null);
  return (
    <>
      <p className="field-help">{words.sealedHelp}</p>
      {lines.length === 0 ? <p>{words.nothingSealed}</p> : <Particulars lines={lines} />}
    </>
  );
}

function Particulars({ lines }: { readonly lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="term-lines">
      {lines.map(([label, value]) => (value === null ? null : <div key={label}><dt>{label}</dt><dd>{value}</dd></div>))}
    </dl>
  );
}

function LongText({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div className="term-text">
      <p className="term-label">{label}</p>
      <p>{text}</p>
    </div>
  );
}
