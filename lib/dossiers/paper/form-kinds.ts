/**
 * The numbered papers of a dossier: forms 01–06 of Thông tư 03/2025/TT-VPCP, and the result. Form 07, the register, is
 * an export of many dossiers and carries no number.
 */
type FormKindFacts = {
  /** Number of the form in the circular; null: the result has none. */
  lawForm: string | null;
  /** What stands behind the number: "12/TNHS". */
  mark: string;
  title: string;
  /** Issued anew, does it take the place of the earlier one of the same dossier? Requests and apologies stand side by side. */
  replacesEarlier: boolean;
};

export const formKinds = {
  receipt: {
    lawForm: '01',
    mark: 'TNHS',
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    replacesEarlier: true,
  },
  supplement_request: {
    lawForm: '02',
    mark: 'HDHS',
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    replacesEarlier: false,
  },
  refusal: {
    lawForm: '03',
    mark: 'TCHS',
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    replacesEarlier: true,
  },
  apology: {
    lawForm: '04',
    mark: 'XLHS',
    title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    replacesEarlier: false,
  },
  stop_notice: {
    lawForm: '05',
    mark: 'DHS',
    title: 'Thông báo dừng giải quyết hồ sơ',
    replacesEarlier: true,
  },
  routing_slip: {
    lawForm: '06',
    mark: 'KSHS',
    title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    replacesEarlier: true,
  },
  result: {
    lawForm: null,
    mark: 'KQ',
    title: 'Kết quả giải quyết thủ tục hành chính',
    replacesEarlier: true,
  },
} as const satisfies Record<string, FormKindFacts>;

export type FormKind = keyof typeof formKinds;
export const formKindNames = Object.keys(formKinds) as [FormKind, ...FormKind[]];

/** The number as it is printed; numbers run through one agency's year and kind. */
export function formNumber(kind: FormKind, sequence: number): string {
  return `${String(sequence).padStart(2, '0')}/${formKinds[kind].mark}`;
}
