import { useEffect, useRef, type ReactNode } from 'react';
import type { Notice } from './use-workbench';
import { WORDS } from './words';

interface DialogProps {
  title: string;
  children: ReactNode;
  buttons: ReactNode;
  onCancel(): void;
}

function Dialog({ title, children, buttons, onCancel }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
      <div className="buttons">{buttons}</div>
    </dialog>
  );
}

export function NoticeDialog({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const close = (
    <button type="button" className="primary" onClick={onClose}>
      {WORDS.close}
    </button>
  );
  return (
    <Dialog title={notice.title} buttons={close} onCancel={onClose}>
      <p>{notice.text}</p>
    </Dialog>
  );
}

interface LossesProps {
  losses: string[];
  onCopy(): void;
  onAnyway(): void;
  onCancel(): void;
}

/** Says, before anything is written, what the file cannot take up. */
export function LossesDialog({ losses, onCopy, onAnyway, onCancel }: LossesProps) {
  const buttons = (
    <>
      <button type="button" className="primary" onClick={onCopy}>
        {WORDS.saveCopy}
      </button>
      <button type="button" onClick={onAnyway}>
        {WORDS.saveAnyway}
      </button>
      <button type="button" onClick={onCancel}>
        {WORDS.cancel}
      </button>
    </>
  );
  return (
    <Dialog title={WORDS.lossesTitle} buttons={buttons} onCancel={onCancel}>
      <p>{WORDS.lossesLead}</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </Dialog>
  );
}

interface AskProps {
  name: string;
  onSave(): void;
  onDiscard(): void;
  onCancel(): void;
}

/** Asks before another file takes the place of one with unsaved changes. */
export function AskToSave({ name, onSave, onDiscard, onCancel }: AskProps) {
  const buttons = (
    <>
      <button type="button" className="primary" onClick={onSave}>
        {WORDS.saveFirst}
      </button>
      <button type="button" onClick={onDiscard}>
        {WORDS.discard}
      </button>
      <button type="button" onClick={onCancel}>
        {WORDS.cancel}
      </button>
    </>
  );
  return (
    <Dialog title={WORDS.openOverTitle} buttons={buttons} onCancel={onCancel}>
      <p>{WORDS.openOver(name)}</p>
    </Dialog>
  );
}
