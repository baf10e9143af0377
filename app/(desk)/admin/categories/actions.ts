'use server';

import { EditCategory } from '@/lib/categories/category-schema';
import { editCategory } from '@/lib/categories/edit-category';
import { defineAction } from '@/lib/web/define-action';

export const editCategoryAction = defineAction(EditCategory, editCategory);
