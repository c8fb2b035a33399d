// The signed form of an agreement: whether it is in the vault, attaching it, and taking it out to look at it.
import type { Agreement } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export interface EvidencePartProps {
  readonly agreement: Agreement;
  /** Null where nothing can be attached. */
  readonly onAttach: (() => void) | null;
}

export function EvidencePart({ agreement: { testimony, evidence, evidenceSha256 }, onAttach }: EvidencePartProps) {
  const { client, host } = useSession();
  const { agreement: words } = useWords().page;
  const save = useDeed(async (options) => {
    const { ticket, name } = await client['consent.evidence']({ testimony }, options);
    return host.saveFile(ticket, name);
  });
  return (
    <div className="evidence">
      <h3>{words.evidence}</h3>
      <p>
        {words.evidences[evidence]}
        {evidenceSha256 === null ? null : <span className="fingerprint">SHA-256 <code>{evidenceSha256}</code></span>}
      </p>
      <div className="actions">
        {evidence === 'attached' ? <Button isDisabled={save.running} onPress={() => void save.run()}>{words.saveEvidence}</Button> : null}
        {onAttach === null ? null : <Button onPress={onAttach}>{words.deeds.attach}</Button>}
      </div>
      {save.value === true ? <p role="status">{words.evidenceSaved}</p> : null}
      <FaultNote fault={save.fault} />
    </div>
  );
}
