gongshiIndex("e1",[["指导思想","plan.html#part-1",[],"方便群众就近读书。\n"],["总体目标","plan.html#part-2",[],"每个村都有图书角。\n"]]);
