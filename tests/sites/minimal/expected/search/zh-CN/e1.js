gongshiIndex("e1",[["指导思想","plan.html#part-1",[],"方便群众就近读书。\n"]]);
