import type { Content } from 'pdfmake/interfaces';
import { describeApology } from './describe-apology';
import { describeReceipt } from './describe-receipt';
import { describeRefusal } from './describe-refusal';
import { describeResult } from './describe-result';
import { describeRoutingSlip } from './describe-routing-slip';
import { describeStopNotice } from './describe-stop-notice';
import { describeSupplementRequest } from './describe-supplement-request';
import type { FormContent, FormSeal, IssuedForm } from './form-content';
import { formKinds } from './form-kinds';
import { checkBlock, head, title } from './layout';
import type { PaperDocument } from './paper-document';

function body(content: FormContent, seal: FormSeal): Content[] {
  switch (content.kind) {
    case 'receipt':
      return describeReceipt(content, seal);
    case 'supplement_request':
      return describeSupplementRequest(content);
    case 'refusal':
      return describeRefusal(content);
    case 'apology':
      return describeApology(content);
    case 'stop_notice':
      return describeStopNotice(content);
    case 'routing_slip':
      return describeRoutingSlip(content);
    case 'result':
      return describeResult(content);
  }
}

/** The name that stands over the form. */
export function formTitle(content: FormContent): string {
  return content.kind === 'result' ? content.title : formKinds[content.kind].title;
}

/** What stands on the paper of an issued form, from the head to the code of the check page. */
export function formBlocks({ content, seal }: IssuedForm): Content[] {
  const { lawForm } = formKinds[content.kind];
  const mark: Content[] = lawForm
    ? [{ text: `Mẫu số ${lawForm}`, alignment: 'right', fontSize: 10, italics: true, margin: [0, -18, 0, 6] }]
    : [];
  return [
    ...mark,
    head({ ...content, number: seal.number, at: seal.issuedAt }),
    title(formTitle(content), `Mã hồ sơ: ${content.dossierCode}`),
    ...body(content, seal),
    checkBlock(seal),
  ];
}

/** An issued form as a document of its own. Pure: the same form gives the same document. */
export function describeForm(form: IssuedForm): PaperDocument {
  return {
    title: formTitle(form.content),
    at: form.seal.issuedAt,
    orientation: 'portrait',
    content: formBlocks(form),
    foot: `Mã hồ sơ ${form.content.dossierCode} · Số ${form.seal.number}`,
  };
}
