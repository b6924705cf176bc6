// KedgeContracts tests
