import { describe, expect, it } from 'vitest';
import { checkHandedOver } from './decide-handover';

const papers = [
  { id: 1, name: 'Đơn', form: 'original' },
  { id: 2, name: 'Bản vẽ', form: 'copy' },
  { id: 3, name: 'Ảnh', form: 'electronic' },
];

describe('what goes along', () => {
  it('is every paper in hand, or a word about where it stays', () => {
    expect(checkHandedOver(papers, { documents: [1, 2] })).toEqual([]);
    expect(checkHandedOver(papers, { documents: [2] })).toEqual([
      { path: 'documents', messageKey: 'document_left_behind', params: { name: 'Đơn' } },
    ]);
    expect(checkHandedOver(papers, { documents: [2], note: 'Đơn gốc giữ tại quầy.' })).toEqual([]);
  });

  it('is not asked of who did not look, and names no paper of another dossier', () => {
    expect(checkHandedOver(papers, {})).toEqual([]);
    expect(checkHandedOver(papers, { documents: [1, 2, 9] })).toEqual([
      { path: 'documents.2', messageKey: 'unknown_document' },
    ]);
  });
});
