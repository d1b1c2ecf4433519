using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;

namespace PodDsl.Import.Commands;

/// <summary>The pod of <c>--pod new:NAME</c>.</summary>
internal static class NewPod
{
    /// <summary>The pod that the command makes gets the network of the container, as podman does it.</summary>
    public static UnitDraft Of(UnitDraft container, GivenFlag flag)
    {
        var pod = new UnitDraft(UnitKind.Pod, flag.Source) { WantedName = flag.Value.Marked["new:".Length..] };
        pod.Key(Keys.PodName, pod.WantedName, flag.Source);
        for (var index = 0; index < container.Settings.Count; index++)
        {
            var setting = container.Settings[index];
            if (setting.Option.Section == Section.Kind
                && setting.Option.Name is Keys.PublishPort or Keys.Network or Keys.NetworkAlias or Keys.AddHost or Keys.DNS or Keys.DNSOption or Keys.DNSSearch or Keys.IP or Keys.IP6 or Keys.HostName)
            {
                pod.Settings.Add(setting with { Option = Options.Key(UnitKind.Pod, setting.Option.Name) });
                container.Settings.RemoveAt(index--);
            }
        }

        pod.Directive(Section.Install, Keys.WantedBy, "default.target", flag.Source);
        return pod;
    }
}
