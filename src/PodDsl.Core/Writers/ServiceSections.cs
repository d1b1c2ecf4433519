using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>The sections of a service, one after the other.</summary>
internal sealed class ServiceSections(Unit unit, Target target, SectionWriter writer)
{
    private static readonly Text Containers = Text.Specifier('t') + "/containers";

    public void ReportWhatCannotBeSaid()
    {
        ReportUnknownKeys();
        KubeFiles.Report(unit, target, writer);
        if (!UnitStyle.IsForeground(unit))
        {
            UnitFolder.Report(unit, writer);
        }
    }

    /// <summary>PodDsl cannot translate keys that it does not know.</summary>
    private void ReportUnknownKeys()
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Kind && setting.Value is RawValue)
            {
                writer.Report(WriterRules.UnknownKey, setting, Parts.Name(unit, setting.Option), unit.Name, Parts.Name(unit, Keys.PodmanArgs));
            }
        }
    }

    public void WriteUnit(EquatableArray<string> members)
    {
        // The generator puts the network before the author's lines, so an empty Wants= or After= removes it again.
        AddNetworkOnline();
        AddOwn(Section.Unit);
        if (!UnitStyle.IsForeground(unit))
        {
            writer.Add(Section.Unit, Keys.RequiresMountsFor, Containers);
            AddMounts();
        }

        AddReferences();
        foreach (var member in writer.Steps.Over(members).Where(IsStarted))
        {
            writer.Add(Section.Unit, Keys.Wants, member);
            writer.Add(Section.Unit, Keys.Before, member);
        }

        writer.End("Unit");
    }

    private bool IsStarted(string member) =>
        !member.EndsWith("@.service", StringComparison.Ordinal) || target.Podman.Has(Behaviors.StartsTemplatesWithPods);

    public void WriteService()
    {
        AddOwn(Section.Service);
        if (UnitStyle.IsForeground(unit))
        {
            ForegroundService.Add(unit, target, writer);
        }
        else
        {
            switch (unit.Kind)
            {
                case UnitKind.Container:
                    ContainerService.Add(unit, target, writer);
                    break;
                case UnitKind.Pod:
                    PodService.Add(unit, target, writer);
                    break;
                case UnitKind.Kube:
                    KubeService.Add(unit, target, writer);
                    break;
                default:
                    ResourceService.Add(unit, target, writer);
                    break;
            }
        }

        writer.End("Service");
    }

    public void WriteInstall()
    {
        AddOwn(Section.Install);
        writer.End("Install");
    }

    private void AddOwn(Section section)
    {
        foreach (var setting in unit.Has(section) ? unit.Settings : default)
        {
            if (setting.Option.Section == section && InstallOwner.IsOfService(unit, setting) && !IsReplaced(setting.Option))
            {
                writer.AddTranslated(setting);
            }
        }
    }

    /// <summary>
    /// Directives that Quadlet sets itself. A pod always starts by forking.
    /// </summary>
    private bool IsReplaced(Option option) =>
        option.Section == Section.Service && !UnitStyle.IsForeground(unit) && unit.Kind switch
        {
            UnitKind.Pod => option.Name is Keys.Type or Keys.PIDFile || (option.Name is Keys.Restart && !target.Podman.Has(Behaviors.KeepsPodRestart)),
            UnitKind.Container => option.Name is Keys.Delegate || (option.Name is Keys.NotifyAccess && !UnitStyle.IsOneshot(unit)),
            UnitKind.Kube => option.Name is Keys.NotifyAccess && !UnitStyle.IsOneshot(unit),
            _ => false,
        };

    private void AddNetworkOnline()
    {
        if (ServiceStyle.AwaitedNetwork(unit, target) is { } online)
        {
            writer.Add(Section.Unit, Keys.Wants, online);
            writer.Add(Section.Unit, Keys.After, online);
        }
    }

    private void AddReferences()
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section != Section.Kind || setting.Value.Reference is not { } other || IsPassedOver(setting))
            {
                continue;
            }

            var dependency = setting.Option.Name == Keys.Pod ? Keys.BindsTo : Keys.Requires;
            writer.Add(Section.Unit, dependency, other.ServiceUnit, setting);
            writer.Add(Section.Unit, Keys.After, other.ServiceUnit, setting);
        }
    }

    /// <summary>Only a volume of the driver <c>image</c> is made from an image.</summary>
    private bool IsPassedOver(Setting setting) =>
        unit.Kind == UnitKind.Volume && setting.Option.Name == Keys.Image && !UnitStyle.IsMadeFromImage(unit);

    private void AddMounts()
    {
        foreach (var setting in unit.Settings)
        {
            var source = setting.Value switch
            {
                VolumeMount { Unit: null, Source: { } path } => path,
                ResolvedValue { MountsPath: { } path } => path,
                MountValue { Unit: null, Type: "bind" or "glob", Source: { } path } => path,
                TextValue device when IsBoundFolder(setting) => device.Text,
                _ => default,
            };
            if (source.StartsWith('/'))
            {
                writer.Add(Section.Unit, Keys.RequiresMountsFor, WithoutVariables(source), setting);
            }
        }
    }

    /// <summary>systemd expands no variables in paths, so Quadlet's <c>${NAME}</c> stays literal there.</summary>
    private static Text WithoutVariables(Text path) => path.HasHoles
        ? new(path.Marked.Replace(Text.VariableMark.ToString(), "${").Replace(Text.EndMark.ToString(), "}"))
        : path;

    private bool IsBoundFolder(Setting setting) =>
        unit.Kind == UnitKind.Volume && target.Podman.Has(Behaviors.WaitsForBoundFolders) && setting.Option.Name == Keys.Device
        && unit.Find(Keys.Type)?.ToArgument().Marked == "bind";
}
