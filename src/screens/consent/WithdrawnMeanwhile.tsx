// What stands in place of a testimony that was withdrawn, here or in another window, while it was read.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useWords } from '../../state/language.ts';
import { useOpened, useSession } from '../../state/session.ts';

export function WithdrawnMeanwhile({ testimony }: { readonly testimony: TestimonyId }) {
  const session = useSession();
  const { role } = useOpened();
  const { agreement: words } = useWords().page;
  return (
    <div role="alert">
      <EmptyState
        title={words.withdrawnMeanwhile}
        actions={(
          <>
            {role === 'scholar' ? null : <Button onPress={() => session.go({ screen: 'consent', testimony })}>{words.open}</Button>}
            <Button onPress={() => session.go({ screen: 'catalogue' })}>{words.toCatalogue}</Button>
          </>
        )}
      >
        {words.withdrawnMeanwhileHelp}
      </EmptyState>
    </div>
  );
}
