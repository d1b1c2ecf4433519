using BenchmarkDotNet.Running;
using PodDsl.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickTable.Print();
        return 0;
    case ["--rules", .. var rest]:
        RuleCosts.Print(rest);
        return 0;
    case ["--adversaries", .. var rest]:
        AdversaryTable.Print(rest);
        return 0;
    case ["--pass", .. var rest]:
        RulePass.Print(rest);
        return 0;
    case ["--text", .. var rest]:
        TextPass.Print(rest is [var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 300);
        return 0;
    case ["--large", .. var rest]:
        LargeTable.Print(rest);
        return 0;
    case ["--curve"]:
        QuickTable.PrintCurve();
        return 0;
    case ["--lint"]:
        return LintComparison.Print();
    case ["--lint", "--parts"]:
        LintComparison.PrintParts();
        return 0;
    case ["--edits", "--seconds", var seconds, .. var only]:
        EditTable.Print(only, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["--edits", "--hosts", "--seconds", var seconds, .. var only]:
        EditTable.PrintHosts(only, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["--edits", "--hosts", .. var only]:
        EditTable.PrintHosts(only);
        return 0;
    case ["--edits", .. var only]:
        EditTable.Print(only);
        return 0;
    case ["--build-parts", .. var rest]:
        BuildParts.Print(rest is [var size] ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 1000, TimeSpan.FromSeconds(20));
        return 0;
    case ["--build", .. var rest]:
        return BuildTable.Print(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuickTable).Assembly).Run(args);
        return 0;
}
