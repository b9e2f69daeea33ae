gongshiIndex("e2",[["总体目标","plan.html#part-2",[],"每个村都有图书角。\n"]]);
