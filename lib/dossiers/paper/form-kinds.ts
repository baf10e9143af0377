import type { Permission } from '@/lib/access/permissions';

type FormKindFacts = {
  /** Number of the form in the circular; null: the result has none. */
  lawForm: string | null;
  /** What stands behind the number: "12/TNHS". */
  mark: string;
  title: string;
  /** Who may issue it, beside reading the dossier. */
  permission: Permission;
  /** Whose paper and number it is: the desk that receives dossiers, or the agency that decides. */
  issuedBy: 'receiving' | 'competent';
  /** Issued anew, does it take the place of the earlier one of the same dossier? Requests and apologies stand side by side. */
  replacesEarlier: boolean;
};

/**
 * The numbered papers of a dossier: forms 01–06 of Thông tư 03/2025/TT-VPCP, and the result. Form 07, the register, is
 * an export of many dossiers and carries no number.
 */
export const formKinds = {
  receipt: {
    lawForm: '01',
    mark: 'TNHS',
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    permission: 'dossier.receive',
    issuedBy: 'receiving',
    replacesEarlier: true,
  },
  supplement_request: {
    lawForm: '02',
    mark: 'HDHS',
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    permission: 'dossier.supplement',
    issuedBy: 'receiving',
    replacesEarlier: false,
  },
  refusal: {
    lawForm: '03',
    mark: 'TCHS',
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    permission: 'dossier.refuse',
    issuedBy: 'receiving',
    replacesEarlier: true,
  },
  apology: {
    lawForm: '04',
    mark: 'XLHS',
    title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    permission: 'dossier.extend',
    issuedBy: 'competent',
    replacesEarlier: false,
  },
  stop_notice: {
    lawForm: '05',
    mark: 'DHS',
    title: 'Thông báo dừng giải quyết hồ sơ',
    permission: 'dossier.refuse',
    issuedBy: 'competent',
    replacesEarlier: true,
  },
  routing_slip: {
    lawForm: '06',
    mark: 'KSHS',
    title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    permission: 'dossier.process',
    issuedBy: 'competent',
    replacesEarlier: true,
  },
  result: {
    lawForm: null,
    mark: 'KQ',
    title: 'Kết quả giải quyết thủ tục hành chính',
    permission: 'dossier.complete',
    issuedBy: 'competent',
    replacesEarlier: true,
  },
} as const satisfies Record<string, FormKindFacts>;

export type FormKind = keyof typeof formKinds;
export const formKindNames = Object.keys(formKinds) as [FormKind, ...FormKind[]];
