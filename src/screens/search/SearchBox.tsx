// The box for a query, the count of what was found, and, where a query cannot be read, which part of it and why.
import { useState, type RefObject } from 'react';
import { FieldError, Input, Label, SearchField } from 'react-aria-components';
import type { Fault } from '../../../archive/api/errors.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { privately } from '../../parts/FieldParts.tsx';
import { MarkedText } from '../../parts/MarkedText.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { faultyPart, type Found } from '../../state/search-desk.ts';
import { QueryHelp } from './QueryHelp.tsx';

export interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly found: Found | null;
  readonly fault: { readonly query: string; readonly fault: Fault } | null;
  readonly onType: (query: string) => void;
  readonly onEnter: (query: string) => void;
  /** The down arrow in the box: to what was found. */
  readonly onDown: () => void;
  readonly onTry: (query: string) => void;
  /** Searches for the words, whatever the signs among them mean. */
  readonly onPlain: () => void;
}

export function SearchBox({ input, query, found, fault, onType, onEnter, onDown, onTry, onPlain }: SearchBoxProps) {
  const { search: words, finding } = useWords().page;
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <form role="search" className="search-form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        className="search-field" value={query} onChange={onType} onSubmit={onEnter} maxLength={2000} isInvalid={fault !== null}
        validationBehavior="aria"
      >
        <Label className="field-label">{words.label}</Label>
        <div className="search-line">
          <Input
            {...privately} ref={input} className="input search-input"
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onDown();
            }}
          />
          <Button variant="quiet" square aria-label={words.clear}><span aria-hidden="true" className="sign-close" /></Button>
        </div>
        <Button onPress={() => setHelpOpen(true)} slot={null}>{words.helpTitle}</Button>
        <div className="search-told">
          {fault === null ? <Count found={found} query={query} /> : (
            <FieldError className="query-fault">
              <QueryFault query={fault.query} fault={fault.fault} />
              <Button variant="quiet" slot={null} onPress={onPlain}>{finding.searchPlainly}</Button>
              {found === null ? null : <span className="still-shown">{words.stillShown(found.query, found.total)}</span>}
            </FieldError>
          )}
        </div>
      </SearchField>
      <Dialog title={words.helpTitle} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} size="large">
        <QueryHelp onTry={(wanted) => {
          setHelpOpen(false);
          onTry(wanted);
        }} />
      </Dialog>
    </form>
  );
}

function Count({ found, query }: { readonly found: Found | null; readonly query: string }) {
  const { search: words, finding } = useWords().page;
  const language = useLanguage();
  const took = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(found?.took ?? 0);
  const said = found === null
    ? (query.trim() === '' ? words.beginning : words.looking)
    : found.total === 0 ? words.none : words.found(found.total, took);
  return (
    <p className="count" role="status">
      <span>{said}</span>
      {found === null || found.total === 0 ? null : <span>{finding.testimonies(found.testimonies)}</span>}
    </p>
  );
}

function QueryFault({ query, fault }: { readonly query: string; readonly fault: Fault }) {
  const words = useWords();
  const { search } = words.page;
  const part = faultyPart(query, fault.detail);
  const why = search.queryFaults[fault.detail.reason ?? ''] ?? words.faults['bad-query'].wayOut;
  return (
    <span className="query-fault-told" role="alert">
      <span className="query-fault-query"><MarkedText text={query} ranges={[part]} /></span>
      <span className="visually-hidden">{search.faultAt(query.slice(...part))}</span>
      <span>{why}</span>
    </span>
  );
}
