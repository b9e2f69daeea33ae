page-indicators = 目标
