'use server';

import { LookUpCitizen, OpenCitizen, RevealCitizen } from '@/lib/citizens/look-up-schema';
import { lookUpCitizen } from '@/lib/citizens/look-up-citizen';
import { openCitizen } from '@/lib/citizens/open-citizen';
import { revealCitizen } from '@/lib/citizens/reveal-citizen';
import { searchApplicants } from '@/lib/citizens/search-applicants';
import { SearchApplicants } from '@/lib/citizens/search-applicants-schema';
import { defineAction } from '@/lib/web/define-action';

export const searchApplicantsAction = defineAction(SearchApplicants, searchApplicants);
export const lookUpCitizenAction = defineAction(LookUpCitizen, lookUpCitizen);
export const openCitizenAction = defineAction(OpenCitizen, openCitizen);
export const revealCitizenAction = defineAction(RevealCitizen, revealCitizen);
