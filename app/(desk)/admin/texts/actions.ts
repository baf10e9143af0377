'use server';

import { editText } from '@/lib/texts/edit-text';
import { EditText } from '@/lib/texts/edit-text-schema';
import { defineAction } from '@/lib/web/define-action';

export const editTextAction = defineAction(EditText, editText);
