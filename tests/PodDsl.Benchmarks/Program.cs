using BenchmarkDotNet.Running;
using PodDsl.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickTable.Print();
        return 0;
    case ["--rules", .. var rest]:
        RuleCosts.Print(rest is [var containers] ? int.Parse(containers, System.Globalization.CultureInfo.InvariantCulture) : 1000);
        return 0;
    case ["--adversaries", .. var rest]:
        AdversaryTable.Print(rest);
        return 0;
    case ["--curve"]:
        QuickTable.PrintCurve();
        return 0;
    case ["--build", .. var rest]:
        return BuildComparison.Print(rest is [var pairs] ? int.Parse(pairs, System.Globalization.CultureInfo.InvariantCulture) : 7);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuickTable).Assembly).Run(args);
        return 0;
}
