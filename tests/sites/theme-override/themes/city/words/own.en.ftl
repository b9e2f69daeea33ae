page-indicators = Goals
