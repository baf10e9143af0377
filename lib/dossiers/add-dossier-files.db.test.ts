import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { formatTime } from '@/lib/format/date-time';
import { testNow, testTime } from '@/lib/testing/clock';
import { dossierIn, firstPaper, openDossierOffice } from '@/lib/testing/dossier-office';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { addDossierFiles } from './add-dossier-files';
import { completeDossier } from './complete-dossier';
import { lockMinutes } from './dossier-action-schemas';
import { getDossier } from './get-dossier';
import { handOverDossier } from './hand-over-dossier';
import { lockDossier } from './lock-dossier';
import { openDossierFile } from './open-dossier-file';

const office = await openDossierOffice();
const clerk = contextFor(office.clerk);
const expert = contextFor(office.expert);
const pdf = (field: string, name = 'don.pdf') => ({
  field,
  name,
  bytes: new TextEncoder().encode(`%PDF-1.7\n%${field} ${name}\n%%EOF`),
});
const version = async (code: string) => (await db().dossier.findUniqueOrThrow({ where: { code } })).version;

describe('adding files to a dossier', () => {
  it('puts a scan on its paper, a further one after it, and changes no version', async () => {
    const { code } = await dossierIn(office, 'processing');
    const before = await version(code);
    const paper = await firstPaper(code);
    await addDossierFiles(clerk, { code }, [pdf(`document.${paper}`)]);
    await addDossierFiles(expert, { code }, [pdf(`document.${paper}`, 'don-2.pdf'), pdf('extra', 'anh.pdf')]);
    const { documents, timeline } = await getDossier(clerk, code);
    expect(documents.find(({ id }) => id === paper)?.file?.name).toBe('don.pdf');
    const names = documents
      .filter(({ file }) => file)
      .map(({ name, file, form }) => [name, file?.name, form]);
    expect(names).toContainEqual([documents.find(({ id }) => id === paper)?.name, 'don-2.pdf', 'electronic']);
    expect(names).toContainEqual(['anh.pdf', 'anh.pdf', 'electronic']);
    expect(await version(code)).toBe(before);
    expect(timeline.filter(({ kind }) => kind === 'dossier.file_added')).toHaveLength(2);
    const audit = await db().auditEntry.findMany({
      where: { action: 'dossier.add_file', subjectLabel: code },
    });
    expect(audit.map(({ actorLabel }) => actorLabel).sort()).toEqual(
      [office.clerk.name, office.expert.name].sort(),
    );
  });

  it('keeps the file of the result, which stands once the work is done', async () => {
    const { code, version: first } = await dossierIn(office, 'processing');
    await addDossierFiles(expert, { code }, [pdf('result', 'ket-qua.pdf')]);
    const signed = await handOverDossier(expert, { code, version: first, step: 'next', assigneeId: null });
    await completeDossier(expert, { code, version: signed.version });
    expect((await getDossier(clerk, code)).resultFile?.name).toBe('ket-qua.pdf');
    await expect(addDossierFiles(clerk, { code }, [pdf('result', 'khac.pdf')])).rejects.toMatchObject({
      fields: [{ path: 'result', messageKey: 'result_stands' }],
    });
    expect((await getDossier(clerk, code)).resultFile?.name).toBe('ket-qua.pdf');
  });

  it('replaces a wrong result while the work is open, and keeps the file before it', async () => {
    const { code } = await dossierIn(office, 'processing');
    const wrong = await addDossierFiles(expert, { code }, [pdf('result', 'nham.pdf')]);
    await addDossierFiles(expert, { code }, [pdf('result', 'ket-qua.pdf')]);
    const { resultFile, timeline } = await getDossier(clerk, code);
    expect(resultFile?.name).toBe('ket-qua.pdf');
    const { fileId } = wrong.files[0]!;
    const replaced = { id: fileId, name: 'nham.pdf' };
    expect(timeline.at(-1)?.data).toMatchObject({ files: ['ket-qua.pdf'], replaced });
    const entry = { action: 'dossier.add_file', subjectLabel: code };
    expect(await db().auditEntry.findFirst({ where: entry, orderBy: { id: 'desc' } })).toMatchObject({
      data: { before: { resultFile: replaced } },
    });
    expect((await openDossierFile(clerk, code, fileId, {})).status).toBe(303);
    const other = await dossierIn(office, 'processing');
    await expect(openDossierFile(clerk, other.code, fileId, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses what is no paper of it, what is not what it says, and a dossier that ended, and writes nothing', async () => {
    const { code } = await dossierIn(office, 'received');
    const files = () => db().storedFile.count();
    const before = await files();
    const refused = (part: ReturnType<typeof pdf>) =>
      addDossierFiles(clerk, { code }, [part]).catch((e) => e.fields);
    expect(await refused(pdf('document.999999'))).toMatchObject([{ messageKey: 'unknown_document' }]);
    expect(await refused(pdf('anything'))).toMatchObject([{ messageKey: 'unknown_document' }]);
    expect(await refused({ ...pdf('extra'), name: 'anh.jpg' })).toMatchObject([
      { messageKey: 'file_not_what_it_says' },
    ]);
    const stopped = await dossierIn(office, 'stopped');
    await expect(addDossierFiles(clerk, { code: stopped.code }, [pdf('extra')])).rejects.toMatchObject({
      messageKey: 'dossier_withdrawn',
    });
    expect(await files()).toBe(before);
  });

  it('is refused out of reach, without the right, and while somebody else holds the dossier', async () => {
    const base = await dossierIn(office, 'processing');
    const elsewhere = await createPerson({
      grants: { 'dossier.read': 'department', 'dossier.process': 'department' },
    });
    const reader = await createPerson({ grants: { 'dossier.read': 'all', 'dossier.process': 'own' } });
    const add = (actor: typeof reader) => addDossierFiles(contextFor(actor), base, [pdf('extra')]);
    await expect(add(elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    await expect(add(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await lockDossier(expert, base);
    await expect(add(office.clerk)).rejects.toMatchObject({
      messageKey: 'locked_by_other',
      params: { name: office.expert.name, until: formatTime(testTime({ minutes: lockMinutes })) },
    });
    expect((await getDossier(clerk, base.code)).documents.every(({ file }) => file === null)).toBe(true);
  });

  it('loses no scan when two come at once', async () => {
    const { code } = await dossierIn(office, 'received');
    const paper = await firstPaper(code);
    await atOnce(4, (i) => addDossierFiles(clerk, { code }, [pdf(`document.${paper}`, `ban-${i}.pdf`)]));
    const { documents } = await getDossier(clerk, code);
    expect(documents.flatMap(({ file }) => file?.name ?? []).sort()).toEqual(
      [0, 1, 2, 3].map((i) => `ban-${i}.pdf`),
    );
  });
});

describe('opening a file of a dossier', () => {
  it('is asked for, logged, and then good for one person and five minutes', async () => {
    const { code } = await dossierIn(office, 'received');
    const { files } = await addDossierFiles(clerk, { code }, [pdf('extra')]);
    const id = files[0]!.fileId;
    const asked = await openDossierFile(clerk, code, id, {});
    expect(asked.status).toBe(303);
    const link = new URL(asked.headers.get('location') ?? '', 'http://localhost');
    const query = { exp: Number(link.searchParams.get('exp')), sig: link.searchParams.get('sig') ?? '' };
    const answer = await openDossierFile(clerk, code, id, query);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(new TextDecoder().decode(await answer.arrayBuffer())).toContain('%PDF-1.7');
    expect(await db().auditEntry.count({ where: { action: 'dossier.open_file', subjectLabel: code } })).toBe(
      1,
    );
    const later = contextFor(office.clerk, new Date(testNow.getTime() + 301_000));
    await expect(openDossierFile(later, code, id, query)).rejects.toMatchObject({
      messageKey: 'link_expired',
    });
    await expect(openDossierFile(expert, code, id, query)).rejects.toMatchObject({
      messageKey: 'link_expired',
    });
  });

  it('is refused out of reach, without the right to see the applicant, and through another dossier', async () => {
    const { code } = await dossierIn(office, 'received');
    const other = await dossierIn(office, 'received');
    const { files } = await addDossierFiles(clerk, { code }, [pdf('extra')]);
    const id = files[0]!.fileId;
    const reader = await createPerson({ grants: { 'dossier.read': 'all', 'dossier.reveal_contact': 'own' } });
    const elsewhere = await createPerson({
      grants: { 'dossier.read': 'department', 'dossier.reveal_contact': 'department' },
    });
    await expect(openDossierFile(contextFor(reader), code, id, {})).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(openDossierFile(contextFor(elsewhere), code, id, {})).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(openDossierFile(clerk, other.code, id, {})).rejects.toMatchObject({ code: 'not_found' });
    await expect(openDossierFile(clerk, code, 'x', {})).rejects.toMatchObject({ code: 'not_found' });
  });
});
